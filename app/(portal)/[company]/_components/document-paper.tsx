"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import type { Fault } from "#server/domain/rule.ts";
import { PaperAttachments } from "./paper-attachments.tsx";
import { PaperFacts } from "./paper-facts.tsx";
import { PaperLines } from "./paper-lines.tsx";
import { PaperParty } from "./paper-party.tsx";
import { PaperTaxes } from "./paper-taxes.tsx";
import { PaperTotals } from "./paper-totals.tsx";

export type Totals = Outputs["purchases"]["get"]["totals"];

/** The document as the buyer sees it. What findings speak of is marked at its place. */
export function DocumentPaper({
  invoice,
  totals,
  faults = [],
  partner,
  filesHref = null,
  payment,
}: {
  invoice: Invoice;
  totals: Totals;
  faults?: readonly Fault[];
  /** The party that is somebody else, with the page that tells about it. */
  partner: { side: "seller" | "buyer"; href: string | null };
  /** Where the files inside it can be downloaded. */
  filesHref?: string | null;
  /** How it is paid. */
  payment?: ReactNode;
}) {
  const kind = useTranslations("documentKind");
  const sales = useTranslations("sales");
  const fields = useTranslations("fields");
  const hrefOf = (side: "seller" | "buyer") => (partner.side === side ? partner.href : null);
  return (
    <article className="flex flex-col gap-7 rounded-md border border-line bg-surface px-4 py-6 shadow-sm sm:px-8 sm:py-8 print:border-0 print:p-0 print:shadow-none">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-4">
        <h2 className="text-lg font-semibold">{kind(invoice.typeCode)}</h2>
        <p className="text-lg font-semibold break-all">
          {invoice.number ?? (
            <span className="font-normal text-ink-soft italic">{sales("withoutNumber")}</span>
          )}
        </p>
      </header>
      <div className="grid gap-6 sm:grid-cols-2">
        <PaperParty side="seller" party={invoice.seller} href={hrefOf("seller")} faults={faults} />
        <PaperParty side="buyer" party={invoice.buyer} href={hrefOf("buyer")} faults={faults} />
      </div>
      <PaperFacts invoice={invoice} faults={faults} />
      <PaperLines invoice={invoice} totals={totals} faults={faults} />
      {/* Side by side only where the amounts leave room for it. */}
      <div className="flex flex-wrap items-start gap-6">
        <div className="min-w-0 grow-[999] basis-[min-content] max-md:basis-full">
          <PaperTaxes invoice={invoice} totals={totals} faults={faults} />
        </div>
        <div className="min-w-0 grow basis-80">
          <PaperTotals invoice={invoice} totals={totals} faults={faults} />
        </div>
      </div>
      {payment}
      {invoice.notes.length === 0 ? null : (
        <section className="flex flex-col gap-1 border-t border-line pt-4">
          <h3 className="text-sm text-ink-soft">{fields("note")}</h3>
          {invoice.notes.map((note) => (
            <p key={note} className="max-w-prose text-sm break-words whitespace-pre-line">
              {note}
            </p>
          ))}
        </section>
      )}
      <PaperAttachments attachments={invoice.attachments} filesHref={filesHref} />
    </article>
  );
}
