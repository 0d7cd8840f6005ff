"use client";

import { Paperclip, RotateCw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Mail, Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { MailStateBadge } from "./mail-state-badge.tsx";
import { RealClockMark } from "./real-clock-mark.tsx";

type Company = Pick<Outputs["companies"]["current"], "slug" | "permissions">;

/** One mail: to whom, what it says, where it stands; what did not go can be sent again by a person. */
export function MailEntry({
  company,
  mail,
  hasServer,
  namesDocument = false,
}: {
  company: Company;
  mail: Mail;
  hasServer: boolean;
  /** Whether the document that it is about is not at hand already. */
  namesDocument?: boolean;
}) {
  const t = useTranslations("mail");
  const stands = mail.state === "unclear" || mail.state === "failed" || mail.state === "kept";
  return (
    <li className="flex flex-col gap-1.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <MailStateBadge state={mail.state} />
        <span className="min-w-0 font-medium break-all">{mail.recipient}</span>
        {namesDocument && mail.invoice !== null ? (
          <Link
            href={`/${company.slug}/sales/${mail.invoice.id}`}
            className="text-accent-text underline underline-offset-2"
          >
            {mail.invoice.number}
          </Link>
        ) : null}
      </div>
      <details>
        <summary className="break-words">{mail.subject}</summary>
        <p className="mt-1 max-w-prose break-words whitespace-pre-line text-ink-soft">{mail.body}</p>
      </details>
      {mail.attachmentName === null ? null : (
        <a
          href={`/api/companies/${company.slug}/mail/${mail.id}/attachment`}
          download
          className="flex items-center gap-1.5 self-start text-accent-text underline underline-offset-2 [&_svg]:size-3.5"
        >
          <Paperclip aria-hidden="true" />
          {mail.attachmentName}
        </a>
      )}
      {mail.files.length === 0 ? null : (
        <p className="break-words text-ink-soft">
          {t("alongside", { names: mail.files.map(({ name }) => name).join(", ") })}
        </p>
      )}
      <p className="text-xs text-ink-soft">
        <MomentText instant={mail.sentAt ?? mail.createdAt} real />
        <RealClockMark /> · {mail.actorName}
      </p>
      {mail.state === "unclear" ? <p className="text-amber-ink">{t("unclearHint")}</p> : null}
      {mail.failure === null ? null : (
        <details className="text-xs text-ink-soft">
          <summary>{t("answer")}</summary>
          <p className="break-words" lang="en">
            {mail.failure}
          </p>
        </details>
      )}
      {stands && hasServer && company.permissions.includes("invoice.send") ? (
        <RepeatMail company={company.slug} mailId={mail.id} />
      ) : null}
    </li>
  );
}

function RepeatMail({ company, mailId }: { company: string; mailId: string }) {
  const t = useTranslations("mail");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const repeat = trpc.mail.repeat.useMutation({
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
    onSettled: () => utils.mail.list.invalidate({ company }),
  });
  return (
    <Button
      size="small"
      icon={<RotateCw />}
      busy={repeat.isPending}
      className="self-start"
      onClick={() => repeat.mutate({ company, mailId })}
    >
      {t("repeat")}
    </Button>
  );
}
