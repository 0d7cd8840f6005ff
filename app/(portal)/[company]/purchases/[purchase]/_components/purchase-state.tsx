"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type KeyValue, KeyValues } from "#app/_components/key-values.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { PurchaseStatusBadge } from "#app/_components/purchase-status-badge.tsx";
import { AnswerOrigin } from "#app/(portal)/[company]/_components/answer-origin.tsx";
import { ActState } from "#app/(portal)/[company]/_components/document-parts.tsx";
import { useRetention } from "#app/(portal)/[company]/_components/use-retention.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatDateTime, formatFileSize, formatMoneyWithCurrency } from "#server/messages/format.ts";
import { PurchaseNotices } from "./purchase-notices.tsx";

/** SEF's status, the file as it came and its fingerprint. */
export function PurchaseState({
  company,
  purchase,
  mayDecide,
  children,
}: {
  company: string;
  mayDecide: boolean;
  purchase: Outputs["purchases"]["get"];
  /** What can be done about it. */
  children: ReactNode;
}) {
  const { id, sef, receivedAt, act } = purchase;
  const t = useTranslations("purchases.document");
  const sales = useTranslations("sales.document");
  const fields = useTranslations("fields");
  const status = useTranslations("purchaseStatus");
  const acts = useTranslations("acts");
  const following = useTranslations("following");
  const locale = useLocale();
  const retention = useRetention(purchase.invoice);
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
  return (
    <Panel title={sales("state")}>
      <div className="flex flex-wrap gap-1.5">
        <PurchaseStatusBadge status={sef.status} />
        <AnswerOrigin settledBy={sef.following.settledBy} />
      </div>
      <p role="status" className="sr-only">
        {status("label")}: {status(sef.status)}
      </p>
      <div className="flex flex-col gap-1">
        <p>{t("receivedAt", { time: formatDateTime(receivedAt, locale) })}</p>
        <p className="text-sm text-ink-soft">{t("opensQuietly")}</p>
      </div>
      <PurchaseNotices company={company} purchase={purchase} mayDecide={mayDecide} />
      {act === null || act.state === "done" ? null : <ActState act={act} />}
      {children}
      <KeyValues items={facts} />
      {sef.xmlSha256 ? (
        <LinkButton
          href={`/api/companies/${company}/purchases/${id}/xml`}
          download
          icon={<Download />}
          data-screen-only
        >
          {t("downloadXml")}
        </LinkButton>
      ) : (
        <p className="text-sm text-ink-soft">{t("waitingForContent")}</p>
      )}
    </Panel>
  );
}
