"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { CopyButton } from "#app/_components/copy-button.tsx";
import type { Party } from "#server/domain/invoice/invoice.ts";
import type { Fault } from "#server/domain/rule.ts";
import { FindingMarks } from "./finding-marks.tsx";

/** One side of the document. The JBKJS stands out: with it SEF finds a public buyer. */
export function PaperParty({
  side,
  party,
  href,
  faults,
}: {
  side: "seller" | "buyer";
  party: Party;
  href: string | null;
  faults: readonly Fault[];
}) {
  const t = useTranslations("party");
  const sales = useTranslations("sales.document");
  const numbers = [
    { label: t("pib"), value: party.pib },
    { label: t("registrationNumber"), value: party.registrationNumber },
    { label: t("jbkjs"), value: party.jbkjs },
  ];
  const place = [party.postalCode, party.city].filter((part) => part !== null).join(" ");
  const address = [party.street, place, party.country === "RS" ? null : party.country]
    .filter(Boolean)
    .join(", ");
  return (
    <section className="flex min-w-0 flex-col gap-1 text-sm">
      <h3 className="text-ink-soft">
        {t(side)}
        <FindingMarks faults={faults} under={[side]} />
      </h3>
      <p className="font-semibold break-words">
        {href === null ? (
          party.name
        ) : (
          <Link
            href={href}
            title={sales("toPartner")}
            className="text-accent-text underline underline-offset-2"
          >
            {party.name}
          </Link>
        )}
      </p>
      {address === "" ? null : <p className="break-words">{address}</p>}
      <dl className="flex flex-col">
        {numbers.map(({ label, value }) =>
          value === null ? null : (
            <div key={label} className="flex min-h-6 items-center gap-1.5">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="flex items-center gap-1">
                {value}
                <CopyButton value={value} label={label} />
              </dd>
            </div>
          ),
        )}
      </dl>
      {party.email === null ? null : <p className="break-all text-ink-soft">{party.email}</p>}
    </section>
  );
}
