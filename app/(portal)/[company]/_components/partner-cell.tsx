/** A partner in a row: name, and below it the number that tells two of one name apart. */
export function PartnerCell({ name, pib }: { name: string; pib: string | null }) {
  return (
    <span className="flex max-w-36 flex-col leading-4 xl:max-w-40 2xl:max-w-80">
      <span className="truncate" title={name}>
        {name}
      </span>
      {pib === null ? null : <span className="text-xs text-ink-faint">{pib}</span>}
    </span>
  );
}
