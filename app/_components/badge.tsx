import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** grey nothing to do, blue on its way, violet waits for the other side, amber waits for you, green good end, red bad end, slate withdrawn. */
export const tones = ["grey", "blue", "violet", "amber", "green", "red", "slate"] as const;
export type Tone = (typeof tones)[number];

const toneClasses: Readonly<Record<Tone, string>> = {
  grey: "bg-grey-ground text-grey-ink",
  blue: "bg-blue-ground text-blue-ink",
  violet: "bg-violet-ground text-violet-ink",
  amber: "bg-amber-ground text-amber-ink",
  green: "bg-green-ground text-green-ink",
  red: "bg-red-ground text-red-ink",
  slate: "bg-slate-ground text-slate-ink",
};

/** Colour, icon and word together: none of them says it alone. */
export function Badge({
  tone,
  icon,
  title,
  children,
}: {
  tone: Tone;
  icon: ReactNode;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={classNames(
        "inline-flex h-6 max-w-full items-center gap-1.5 rounded px-2 text-xs font-medium whitespace-nowrap",
        "[&_svg]:size-3.5 [&_svg]:shrink-0 print:border print:border-line",
        toneClasses[tone],
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
