"use client";

import { useTranslations } from "next-intl";
import { type KeyValue, KeyValues } from "#app/_components/key-values.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { useRetention } from "#app/(portal)/[company]/_components/use-retention.ts";
import type { SalesInvoice } from "./sales-document.tsx";

/** What is known of a document's state besides its name; nothing for a draft. */
export function StateFacts({
  document: { state, sef, nextAttemptAt, buyerIsPublic, sendToCir, invoice },
}: {
  document: SalesInvoice;
}) {
  const t = useTranslations("sales.document");
  const fields = useTranslations("fields");
  const retention = useRetention(invoice, buyerIsPublic);
  const waits = state === "held_outage" || state === "outcome_unknown";
  const answer = sendToCir === null ? "notChosen" : sendToCir === "Yes" ? "yes" : "no";
  const facts: KeyValue[] = [];
  if (waits && nextAttemptAt !== null)
    facts.push({ label: t("nextAttempt"), value: <MomentText instant={nextAttemptAt} relative /> });
  if (buyerIsPublic) facts.push({ label: fields("sendToCir"), value: t(`cir.answer.${answer}`) });
  if (sef?.comment) facts.push({ label: t("comment"), value: sef.comment });
  if (sef !== null) facts.push(...retention);
  return facts.length === 0 ? null : <KeyValues items={facts} />;
}
