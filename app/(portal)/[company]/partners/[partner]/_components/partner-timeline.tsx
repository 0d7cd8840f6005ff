"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { ErrorState } from "#app/_components/error-state.tsx";
import { followingPart } from "#app/_components/late-part.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Its data come after the page; so does its code. */
const EventTimeline = followingPart(
  () =>
    import("#app/(portal)/[company]/_components/event-timeline.tsx").then((module) => module.EventTimeline),
  <LoadingState rows={5} />,
);

const quietMs = 15_000;

/** Everything that happened with the partner and its documents, SEF's events and ours on one line of time. */
export function PartnerTimeline({ company, partnerId }: { company: string; partnerId: string }) {
  const t = useTranslations("partners.page");
  const older = useTranslations("following")("olderEvents");
  const errorText = useErrorText();
  const query = trpc.partners.timeline.useInfiniteQuery(
    { company, partnerId },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: quietMs },
  );
  const events = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={t("timeline")}>
      {query.isPending ? <LoadingState rows={5} /> : null}
      {query.isLoadingError ? (
        <ErrorState cause={errorText(failureOf(query.error).code)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.isSuccess && events.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("noDocuments")}</p>
      ) : null}
      {events.length > 0 ? <EventTimeline events={events} company={company} /> : null}
      {query.hasNextPage ? (
        <Button
          className="self-center"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {older}
        </Button>
      ) : null}
    </Panel>
  );
}
