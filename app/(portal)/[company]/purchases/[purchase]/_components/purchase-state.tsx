"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { followingPart } from "#app/_components/late-part.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { PurchaseStatusBadge } from "#app/_components/purchase-status-badge.tsx";
import { AnswerOrigin } from "#app/(portal)/[company]/_components/answer-origin.tsx";
import { ActState } from "#app/(portal)/[company]/_components/document-parts.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatDateTime } from "#server/messages/format.ts";
import { PurchaseNotices } from "./purchase-notices.tsx";

const PurchaseFacts = followingPart(() =>
  import("./purchase-facts.tsx").then((module) => module.PurchaseFacts),
);

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
  const status = useTranslations("purchaseStatus");
  const locale = useLocale();
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
      <PurchaseFacts purchase={purchase} />
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
