"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Timeline } from "#app/_components/timeline.tsx";
import { useEventText } from "#app/_components/use-event-text.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Event = Outputs["partners"]["timeline"]["items"][number];

/** The ways by which SEF tells; in the trial environment it is the sandbox that does. */
const told: ReadonlySet<Event["cause"]> = new Set(["push", "sweep", "poll", "sync"]);

/** The history of a document, or of a partner: there each event names its document and leads to it. */
export function EventTimeline({ events, company }: { events: readonly Event[]; company?: string }) {
  const textOf = useEventText();
  return (
    <Timeline
      entries={withoutRepeatedEdits(events).map((event) => ({
        id: event.id,
        at: event.occurredAt,
        cause: event.cause,
        isTrial: event.environment === "sandbox" && told.has(event.cause),
        who: event.cause === "user" ? event.actorName : null,
        raw: event.raw === null ? null : JSON.stringify(event.raw, null, 2),
        text: (
          <>
            {company === undefined || event.invoice === null ? null : (
              <DocumentLink company={company} document={event.invoice} />
            )}
            {textOf(event)}
          </>
        ),
      }))}
    />
  );
}

/** A draft stores itself while somebody types: edits of one person in a row are one event, the last. */
function withoutRepeatedEdits(events: readonly Event[]): Event[] {
  return events.filter((event, index) => {
    const newer = events[index - 1];
    const isSame = newer?.actorName === event.actorName && newer?.invoice?.id === event.invoice?.id;
    return !(event.kind === "edited" && newer?.kind === "edited" && isSame);
  });
}

function DocumentLink({ company, document }: { company: string; document: NonNullable<Event["invoice"]> }) {
  const t = useTranslations("sales");
  const room = document.direction === "sales" ? "sales" : "purchases";
  return (
    <>
      <Link
        href={`/${company}/${room}/${document.id}`}
        className="font-medium text-accent-text underline underline-offset-2"
      >
        {document.number ?? t("withoutNumber")}
      </Link>
      {" · "}
    </>
  );
}
