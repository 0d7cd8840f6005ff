/** A partner in a row: name, and the number that tells two of one name apart. */
export function PartnerCell({ name, pib }: { name: string; pib: string | null }) {
  return (
    <span className="flex max-w-72 items-baseline gap-2">
      <span className="truncate" title={name}>
        {name}
      </span>
      {pib === null ? null : <span className="hidden text-xs text-ink-faint lg:inline">{pib}</span>}
    </span>
  );
}
