"use client";

import { CheckCheck, Settings2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import type { RefObject } from "react";
import { Button } from "#app/_components/button.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { ErrorState } from "#app/_components/error-state.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { NoticeEntry } from "./notice-entry.tsx";
import { useReadNotices } from "./use-read-notices.ts";

const listedMax = 10;

/** What the person has not read, below the bell. */
export default function BellPanel({
  company,
  count,
  bell,
  onClose,
}: {
  company: string;
  count: number;
  bell: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}) {
  const t = useTranslations("notifications");
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor virtualRef={bell} />
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t("title")}
          onInteractOutside={(event) => {
            // The bell closes what it has opened by itself.
            if (event.target instanceof Node && bell.current?.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            bell.current?.focus();
          }}
          className="z-40 flex max-h-[min(36rem,80dvh)] w-[min(26rem,calc(100vw-1rem))] flex-col rounded-md border border-line bg-surface text-ink shadow-lg outline-none"
        >
          <BellContent company={company} count={count} onLeave={onClose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function BellContent({ company, count, onLeave }: { company: string; count: number; onLeave: () => void }) {
  const t = useTranslations("notifications");
  const { readAll, isReadingAll } = useReadNotices(company);
  return (
    <>
      <div className="flex min-h-12 items-center justify-between gap-3 border-b border-line px-4 py-2">
        <h2 className="font-semibold">{t("title")}</h2>
        {count === 0 ? null : (
          <Button size="small" icon={<CheckCheck />} busy={isReadingAll} onClick={readAll}>
            {t("markAllRead")}
          </Button>
        )}
      </div>
      <div className="min-h-0 overflow-y-auto">
        <UnreadList company={company} onLeave={onLeave} />
      </div>
      <div className="flex items-center justify-between gap-3 border-t border-line px-4 py-2 text-sm">
        <Link
          href={`/${company}/notifications`}
          onClick={onLeave}
          className="py-1 text-accent-text underline underline-offset-2"
        >
          {t("all")}
        </Link>
        <Link
          href={`/${company}/settings/notifications`}
          onClick={onLeave}
          className="flex items-center gap-1.5 py-1 text-ink-soft hover:text-ink [&_svg]:size-4"
        >
          <Settings2 aria-hidden="true" />
          {t("settings.link")}
        </Link>
      </div>
    </>
  );
}

function UnreadList({ company, onLeave }: { company: string; onLeave: () => void }) {
  const t = useTranslations("notifications");
  const errorText = useErrorText();
  const { read } = useReadNotices(company);
  const query = trpc.notifications.list.useQuery({ company, onlyUnread: true, limit: listedMax });
  if (query.isPending) return <LoadingState rows={4} />;
  if (query.error) {
    return <ErrorState cause={errorText(failureOf(query.error).code)} onRetry={() => void query.refetch()} />;
  }
  if (query.data.items.length === 0) return <EmptyState text={t("emptyBell")} />;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {query.data.items.map((notice) => (
        <NoticeEntry
          key={notice.id}
          company={company}
          notice={notice}
          onOpen={(opened) => {
            read(opened);
            onLeave();
          }}
        />
      ))}
    </ul>
  );
}
