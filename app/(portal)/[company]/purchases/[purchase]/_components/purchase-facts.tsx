"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyValue, KeyValues } from "#app/_components/key-values.tsx";
import { useRetention } from "#app/(portal)/[company]/_components/use-retention.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatDateTime, formatFileSize, formatMoneyWithCurrency } from "#server/messages/format.ts";

/** What is known of an incoming document besides its status: numbers, days, the file as it came. */
export function PurchaseFacts({
  purchase: { invoice, sef, act },
}: {
  purchase: Outputs["purchases"]["get"];
}) {
  const sales = useTranslations("sales.document");
  const fields = useTranslations("fields");
  const acts = useTranslations("acts");
  const following = useTranslations("following");
  const locale = useLocale();
  const retention = useRetention(invoice);
  const facts: KeyValue[] = [
    { label: fields("sefId"), value: sef.purchaseInvoiceId, copy: sef.purchaseInvoiceId },
    ...retention,
  ];
  if (act?.kind === "reverse_charge" && act.state === "done" && act.vatAmount !== null)
    facts.push({
      label: acts("reverseCharge.stated"),
      value: formatMoneyWithCurrency(act.vatAmount, "RSD", locale),
    });
  if (sef.following.renotifiedAt)
    facts.push({
      label: following("renotifiedAt"),
      value: formatDateTime(sef.following.renotifiedAt, locale),
    });
  if (sef.comment) facts.push({ label: sales("comment"), value: sef.comment });
  if (sef.xmlSha256) {
    facts.push(
      { label: fields("originalXml"), value: formatFileSize(sef.xmlBytes, locale) },
      {
        label: fields("fingerprint"),
        value: (
          <span title={sef.xmlSha256} className="font-mono text-xs">
            {sef.xmlSha256.slice(0, 12)}…
          </span>
        ),
        copy: sef.xmlSha256,
      },
    );
  }
  return <KeyValues items={facts} />;
}
