"use client";

import { useTranslations } from "next-intl";
import { type KeyValue, KeyValues } from "#app/_components/key-values.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Panel } from "#app/_components/panel.tsx";
import type { SalesInvoice } from "./sales-document.tsx";

/** What proves afterwards that this very document was sent. */
export function SendingProof({ document: { attempt, sef } }: { document: SalesInvoice }) {
  const t = useTranslations("sales.document.proof");
  if (attempt === null) return null;
  const facts: KeyValue[] = [];
  if (sef?.sentAt) facts.push({ label: t("sentAt"), value: <MomentText instant={sef.sentAt} /> });
  if (sef) facts.push({ label: t("salesInvoiceId"), value: sef.salesInvoiceId, copy: sef.salesInvoiceId });
  facts.push(
    { label: t("requestId"), value: <LongId text={attempt.requestId} />, copy: attempt.requestId },
    { label: t("fingerprint"), value: <LongId text={attempt.xmlSha256} />, copy: attempt.xmlSha256 },
    { label: t("attempts"), value: attempt.calls },
  );
  return (
    <Panel title={t("title")}>
      <KeyValues items={facts} />
    </Panel>
  );
}

/** Enough to tell two apart; the whole of it on hover and by the copy button. */
function LongId({ text }: { text: string }) {
  return (
    <span title={text} className="font-mono text-xs">
      {text.slice(0, 12)}…
    </span>
  );
}
