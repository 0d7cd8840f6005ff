"use client";

import { RotateCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { CopyButton } from "#app/_components/copy-button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { formatDateTime } from "#server/messages/format.ts";

type Company = { slug: string; name: string };

/** The person's own secret address of this company's deadlines: made, copied, renewed and taken away. */
export function FeedDialog({ company, onClose }: { company: Company; onClose: () => void }) {
  const t = useTranslations("radar.feed");
  const locale = useLocale();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { data: feed, error } = trpc.deadlines.feed.useQuery({ company: company.slug });
  const [address, setAddress] = useState<string | null>(null);
  const settle = () => utils.deadlines.feed.invalidate({ company: company.slug });
  const renew = trpc.deadlines.renewFeed.useMutation({
    onSuccess: (made) => setAddress(made.address),
    onSettled: settle,
  });
  const revoke = trpc.deadlines.revokeFeed.useMutation({
    onSuccess: () => {
      setAddress(null);
      showToast(t("revoked"));
    },
    onSettled: settle,
  });
  const failure = renew.error ?? revoke.error ?? error;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title")}
      footer={
        feed === undefined ? null : (
          <>
            {feed === null ? null : (
              <Button
                variant="danger"
                busy={revoke.isPending}
                onClick={() => revoke.mutate({ company: company.slug })}
              >
                {t("revoke")}
              </Button>
            )}
            <Button
              variant={feed === null ? "primary" : "secondary"}
              icon={<RotateCw />}
              busy={renew.isPending}
              onClick={() => renew.mutate({ company: company.slug, locale })}
            >
              {feed === null ? t("create") : t("renew")}
            </Button>
          </>
        )
      }
    >
      <p>{t("lead", { company: company.name })}</p>
      {feed === undefined && !error ? <LoadingState rows={2} /> : null}
      {address === null ? (
        <FeedState feed={feed} />
      ) : (
        <>
          <Notice kind="wait">
            <p>{t("once")}</p>
          </Notice>
          <Field label={t("address")}>
            <div className="flex items-center gap-2">
              <TextInput
                readOnly
                aria-label={t("address")}
                value={address}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
              <CopyButton value={address} label={t("address")} />
            </div>
          </Field>
        </>
      )}
      {failure ? (
        <Notice kind="bad" urgent>
          <p>{errorText(failureOf(failure).code)}</p>
        </Notice>
      ) : null}
    </Dialog>
  );
}

/** That there is an address, since when, and whether a program reads it. */
function FeedState({ feed }: { feed: { createdAt: Date; lastReadAt: Date | null } | null | undefined }) {
  const t = useTranslations("radar.feed");
  const locale = useLocale();
  if (feed === undefined) return null;
  if (feed === null) return <p className="text-ink-soft">{t("none")}</p>;
  const read =
    feed.lastReadAt === null ? t("neverRead") : t("read", { date: formatDateTime(feed.lastReadAt, locale) });
  return (
    <p className="text-sm text-ink-soft">
      {t("since", { date: formatDateTime(feed.createdAt, locale) })}, {read}. {t("renewHint")}
    </p>
  );
}
