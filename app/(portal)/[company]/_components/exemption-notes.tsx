"use client";

import { useLocale } from "next-intl";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { legalNote } from "#server/messages/legal-note.ts";

/** The code, and in words why there is no VAT and by which place of the law. */
export function ExemptionNotes({ reasons }: { reasons: Invoice["exemptionReasons"] }) {
  const locale = useLocale();
  return reasons.map((reason) => (
    <span key={reason.code} className="block text-xs break-words text-ink-soft">
      {reason.code} · {legalNote(reason, locale)}
    </span>
  ));
}
