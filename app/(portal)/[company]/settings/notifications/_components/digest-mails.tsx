"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { DateText } from "#app/_components/date-text.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { MailStateBadge } from "#app/(portal)/[company]/_components/mail-state-badge.tsx";
import { RealClockMark } from "#app/(portal)/[company]/_components/real-clock-mark.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { mailDelayMs } from "#app/(portal)/[company]/_data/mail-delay.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Digest = Outputs["notifications"]["digests"]["items"][number];

/** The person's own daily mails; where no mail server is set this is where they stay. */
export function DigestMails() {
  const t = useTranslations("notifications.settings");
  const mail = useTranslations("mail.list");
  const [{ items, hasServer }, query] = trpc.notifications.digests.useSuspenseQuery(undefined, {
    refetchInterval: ({ state }) => mailDelayMs(state.data?.items ?? []),
  });
  return (
    <Panel title={t("digests")} lead={t("digestsLead")}>
      <StaleNotice query={query} />
      {hasServer ? null : (
        <Notice kind="wait">
          <p>{mail("noServer")}</p>
        </Notice>
      )}
      {items.length === 0 ? (
        <EmptyState text={t("noDigests")} />
      ) : (
        <ul className="flex flex-col gap-5 divide-y divide-line [&>li]:pb-5 [&>li:last-child]:pb-0">
          {items.map((digest) => (
            <DigestEntry key={digest.day} digest={digest} hasServer={hasServer} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function DigestEntry({ digest, hasServer }: { digest: Digest; hasServer: boolean }) {
  const t = useTranslations("notifications.settings");
  const mail = useTranslations("mail");
  const { day, recipient, subject, body, state, failure } = digest;
  const stands = state === "unclear" || state === "failed" || state === "kept";
  return (
    <li className="flex flex-col gap-1.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <MailStateBadge state={state} />
        <span className="font-medium">
          <DateText date={day} />
          <RealClockMark />
        </span>
        <span className="min-w-0 break-all text-ink-soft">{recipient}</span>
      </div>
      <details>
        <summary className="break-words">{subject}</summary>
        <p className="mt-1 max-w-prose break-words whitespace-pre-line text-ink-soft">{body}</p>
      </details>
      {state === "unclear" ? <p className="text-amber-ink">{t("unclearHint")}</p> : null}
      {failure === null ? null : (
        <details className="text-xs text-ink-soft">
          <summary>{mail("answer")}</summary>
          <p className="break-words" lang="en">
            {failure}
          </p>
        </details>
      )}
      {stands && hasServer ? <RepeatDigest day={day} /> : null}
    </li>
  );
}

function RepeatDigest({ day }: { day: string }) {
  const t = useTranslations("mail");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const repeat = trpc.notifications.repeatDigest.useMutation({
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
    onSettled: () => utils.notifications.digests.invalidate(),
  });
  return (
    <Button
      size="small"
      icon={<RotateCw />}
      busy={repeat.isPending}
      className="self-start"
      onClick={() => repeat.mutate({ day })}
    >
      {t("repeat")}
    </Button>
  );
}
