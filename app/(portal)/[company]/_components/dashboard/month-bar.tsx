import Link from "next/link";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { fillOf, outcomes } from "./chart-patterns.tsx";

/** The documents of one month in one direction, piled up by how they ended; a month without any leads nowhere. */
export function MonthBar({
  counts,
  x,
  width,
  base,
  upwards,
  most,
  barHeight,
  patternId,
  href,
  label,
}: {
  counts: Outputs["dashboard"]["months"][number]["sales"];
  x: number;
  width: number;
  /** Where the pile begins. */
  base: number;
  upwards: boolean;
  /** The highest pile of the chart. */
  most: number;
  barHeight: number;
  patternId: string;
  href: string;
  label: string;
}) {
  let piled = 0;
  const pieces = outcomes.flatMap((outcome) => {
    const height = (counts[outcome] / most) * (barHeight - 4);
    const from = piled;
    piled += height;
    if (height === 0) return [];
    return [{ outcome, height, y: upwards ? base - from - height : base + from }];
  });
  if (pieces.length === 0) return null;
  return (
    <Link href={href} aria-label={label} prefetch={false} className="hover:opacity-80">
      <title>{label}</title>
      <rect
        x={x}
        y={upwards ? base - barHeight : base}
        width={width}
        height={barHeight}
        className="fill-transparent"
      />
      {pieces.map(({ outcome, height, y }) => (
        <rect
          key={outcome}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={fillOf(outcome, patternId)}
          className="stroke-surface"
        />
      ))}
    </Link>
  );
}
