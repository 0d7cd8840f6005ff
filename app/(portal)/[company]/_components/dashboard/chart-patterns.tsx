/** Settled well, waits, refused by the other side, taken back, not at SEF: from the axis outwards. */
export const outcomes = ["accepted", "waiting", "rejected", "withdrawn", "unsent"] as const;
export type Outcome = (typeof outcomes)[number];

export function fillOf(outcome: Outcome, id: string): string {
  return `url(#${id}-${outcome})`;
}

const size = 6;

/** A colour and a drawing for each outcome: colour alone says nothing to many. */
export function ChartPatterns({ id }: { id: string }) {
  const shared = { width: size, height: size, patternUnits: "userSpaceOnUse" };
  const ground = { width: size, height: size };
  return (
    <defs>
      <pattern id={`${id}-accepted`} {...shared}>
        <rect {...ground} className="fill-green-ink" />
      </pattern>
      <pattern id={`${id}-waiting`} {...shared} patternTransform="rotate(45)">
        <rect {...ground} className="fill-violet-ground" />
        <rect width={3} height={size} className="fill-violet-ink" />
      </pattern>
      <pattern id={`${id}-rejected`} {...shared}>
        <rect {...ground} className="fill-red-ink" />
        <circle cx={3} cy={3} r={1.5} className="fill-red-ground" />
      </pattern>
      <pattern id={`${id}-withdrawn`} {...shared}>
        <rect {...ground} className="fill-slate-ground" />
        <rect width={size} height={2} className="fill-slate-ink" />
      </pattern>
      <pattern id={`${id}-unsent`} {...shared}>
        <rect {...ground} className="fill-grey-ground" />
        <circle cx={3} cy={3} r={1} className="fill-grey-ink" />
      </pattern>
    </defs>
  );
}

/** The drawing beside its name. */
export function Swatch({ outcome, patternId }: { outcome: Outcome; patternId: string }) {
  return (
    <svg viewBox="0 0 14 14" className="size-3.5 shrink-0" aria-hidden="true">
      <rect width={14} height={14} rx={2} fill={fillOf(outcome, patternId)} className="stroke-line-control" />
    </svg>
  );
}
