"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { followingPart } from "#app/_components/late-part.tsx";
import { OutsideSefBadge } from "#app/_components/outside-sef-badge.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { SalesStatusBadge } from "#app/_components/sales-status-badge.tsx";
import { SendStateBadge } from "#app/_components/send-state-badge.tsx";
import { AnswerOrigin } from "#app/(portal)/[company]/_components/answer-origin.tsx";
import { CirStatusBadge } from "#app/(portal)/[company]/_components/cir-status-badge.tsx";
import { ActState } from "#app/(portal)/[company]/_components/document-parts.tsx";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { formatDate, formatDateTime } from "#server/messages/format.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { SalesNotices } from "./sales-notices.tsx";

const FailureReason = followingPart(() =>
  import("./failure-reason.tsx").then((module) => module.FailureReason),
);
const StateFacts = followingPart(() => import("./state-facts.tsx").then((module) => module.StateFacts));

/** Takes the cursor when the button that was pressed is gone with the state before. */
export const stateElementId = "document-state";

/** Where the document stands, in one sentence and two badges that are never one, and what can be done about it. */
export function StatePanel({
  company,
  document,
  isUnread,
  children,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  /** Something typed cannot be read, whatever the rules say of the rest. */
  isUnread: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("sales.document");
  const { state, sef, failure, sentElsewhere } = document;
  return (
    <Panel title={t("state")}>
      <div id={stateElementId} tabIndex={-1} className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-1.5">
          <SendStateBadge state={state} elsewhere={sentElsewhere} />
          {state === "issued" ? <OutsideSefBadge /> : null}
          {sef === null ? null : <SalesStatusBadge status={sef.status} />}
          {sef === null ? null : <AnswerOrigin settledBy={sef.following.settledBy} />}
          {sef?.cirStatus && sef.cirStatus !== "None" ? <CirStatusBadge status={sef.cirStatus} /> : null}
        </div>
        <StateSentence document={document} isUnread={isUnread} />
        <Announcement document={document} />
        <StateFacts document={document} />
      </div>
      <SalesNotices company={company} document={document} />
      {document.act === null || document.act.state === "done" ? null : <ActState act={document.act} />}
      {failure === null ? null : <FailureReason state={state} failure={failure} />}
      {children}
    </Panel>
  );
}

function StateSentence({
  document: { state, sef, findings, stateChangedAt, outsideSef },
  isUnread,
}: {
  document: SalesInvoice;
  isUnread: boolean;
}) {
  const t = useTranslations("sales.document");
  const ours = useTranslations("sendStateSentence");
  const theirs = useTranslations("salesStatusSentence");
  const outside = useTranslations("outsideSef");
  const following = useTranslations("following");
  const locale = useLocale();
  if (state === "draft") {
    const isBlocked = isUnread || findings.some(({ severity }) => severity === "error");
    if (outsideSef !== null) return <p>{outside(isBlocked ? "has_findings" : "checked")}</p>;
    return <p>{ours(isBlocked ? "has_findings" : "checked")}</p>;
  }
  if (state !== "sent" || sef === null) return <p>{ours(state)}</p>;
  const { settledBy, settledAt } = sef.following;
  if (settledBy === "silence" && settledAt !== null) {
    const sentence = sef.status === "Approved" ? "acceptedSentence" : "rejectedSentence";
    return <p>{following(sentence, { date: formatDate(belgradeDay(settledAt), locale) })}</p>;
  }
  if (sef.status !== "Sent") return <p>{theirs(sef.status)}</p>;
  return <p>{t("sentSentence", { time: formatDateTime(sef.sentAt ?? stateChangedAt, locale) })}</p>;
}

/** Changes of state are read out; the page changes by itself. */
function Announcement({ document: { state, sef } }: { document: SalesInvoice }) {
  const t = useTranslations("sales.document");
  const ours = useTranslations("sendState");
  const theirs = useTranslations("salesStatus");
  return (
    <p role="status" className="sr-only">
      {sef === null
        ? `${ours("label")}: ${ours(state)}`
        : t("announcement", { state: ours(state), status: theirs(sef.status) })}
    </p>
  );
}
