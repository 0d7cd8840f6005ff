import { classNames } from "./class-names.ts";

const grounds = [
  "bg-blue-ground text-blue-ink",
  "bg-violet-ground text-violet-ink",
  "bg-green-ground text-green-ink",
  "bg-amber-ground text-amber-ink",
  "bg-red-ground text-red-ink",
  "bg-slate-ground text-slate-ink",
] as const;

/** Initials on a colour that is always the same for the same company: a glance tells which firm one is in. */
export function CompanyMark({ name, seed = name }: { name: string; seed?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "grid size-8 shrink-0 place-items-center rounded-md text-xs font-semibold",
        grounds[hash(seed) % grounds.length],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}

function hash(text: string): number {
  let value = 0;
  for (const sign of text) value = (value * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
