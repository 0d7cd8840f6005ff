"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { describeContradiction } from "#server/messages/followed-deadline-text.ts";
import { EndedDeadlines } from "./ended-deadlines.tsx";
import { RunningDeadline } from "./running-deadline.tsx";

type Deadlines = Outputs["deadlines"]["forDocument"];
export type DeadlineRow = Deadlines["running"][number];
export type Direction = "sales" | "purchase";

const lookMs = 15_000;

/**
 * What runs for a document and what silence will mean, both outcomes where the buyer's kind is not known; where SEF's
 * final word was another than we predicted, both stand side by side. Nothing at all for a document without deadlines.
 */
export function DeadlinePanel({
  company,
  invoiceId,
  direction,
  initial,
}: {
  company: string;
  invoiceId: string;
  direction: Direction;
  initial: Deadlines;
}) {
  const t = useTranslations("followedDeadlines");
  const messages = useMessages();
  const locale = useLocale();
  const { data } = trpc.deadlines.forDocument.useQuery(
    { company, invoiceId },
    { initialData: initial, refetchInterval: lookMs },
  );
  const { running, ended } = data;
  if (running.length + ended.length === 0) return null;
  const contradicted = ended.filter(({ state }) => state === "contradicted");
  const isUnknown = running.some(({ assumption }) => assumption !== null);
  return (
    <Panel title={t("title")}>
      {contradicted.map(({ id, consequence, earliest, endedStatus, endedReason }) => (
        <Notice key={id} kind="wait" title={t("state.contradicted")}>
          <p>
            {describeContradiction(
              {
                consequence,
                direction,
                sefStatus: endedStatus ?? "",
                tooEarlyFor: endedReason === "otherDay" ? earliest : null,
              },
              messages,
              locale,
            )}
          </p>
        </Notice>
      ))}
      {isUnknown ? <p className="text-sm text-ink-soft">{t(`bothOutcomes.${direction}`)}</p> : null}
      {running.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("none")}</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {running.map((deadline) => (
            <RunningDeadline key={deadline.id} deadline={deadline} direction={direction} />
          ))}
        </ul>
      )}
      {ended.length === 0 ? null : <EndedDeadlines ended={ended} />}
    </Panel>
  );
}
