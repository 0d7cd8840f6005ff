"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { Notice } from "#app/_components/notice.tsx";
import type { Act } from "#app/(portal)/[company]/_data/act-pace.ts";
import { describeActFailure } from "#server/messages/act-text.ts";
import { formatTime } from "#server/messages/format.ts";

/** Where an act stands: under way, of unclear outcome, or why it was not done. What was done shows in the status. */
export function ActState({ act }: { act: Act }) {
  const t = useTranslations("acts.standing");
  const messages = useMessages();
  const locale = useLocale();
  if (act.state === "done") return null;
  const name = t(act.kind);
  if (act.state === "refused" || act.state === "failed") {
    const failure = act.failure ?? { code: "", message: "" };
    const reason = describeActFailure(act.kind, failure, messages, locale);
    return (
      <Notice kind="bad">
        <p>{t(act.state, { act: name, reason })}</p>
      </Notice>
    );
  }
  return (
    <Notice kind={act.state === "unclear" ? "wait" : "info"}>
      <p role="status">{t(act.state, { act: name })}</p>
      {act.nextAttemptAt !== null && act.state === "unclear" ? (
        <p>{t("nextLook", { time: formatTime(act.nextAttemptAt) })}</p>
      ) : null}
    </Notice>
  );
}
