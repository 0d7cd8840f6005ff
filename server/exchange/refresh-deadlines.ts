import type { Actor } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { deadlinesOf } from "#server/domain/deadline/deadlines-of.ts";
import { type DeadlineMoves, followDeadlines } from "#server/domain/deadline/follow-deadlines.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import { type DocumentToFollow, loadFacts, loadOwnFacts, type OwnFacts } from "./deadlines/load-facts.ts";
import {
  beginDeadlines,
  correctDeadlines,
  type Ended,
  endDeadlines,
  loadRunning,
  withdrawAlerts,
} from "./deadlines/stored-deadlines.ts";
import { type EventCause, recordEvent } from "./record-event.ts";

/** Who or what changed the facts, and when; and the company's own, where the caller has read them. */
export type RefreshCause = { cause: EventCause; actor?: Actor; now: Date; own?: OwnFacts };

type Followed = { document: DocumentToFollow; moves: DeadlineMoves };

/**
 * Brings the deadlines of some documents up to what the rules say of their facts now, in the transaction of the change
 * that may have moved them: new ones begin, others end with their reason, and alerts that are not true any more are
 * taken back. Set-based and idempotent. Two that run at one moment take no lock of each other; what the slower one has
 * missed, the hourly sweep mends.
 */
export async function refreshDeadlines(
  tx: Tx,
  company: ConnectedOrganization,
  invoiceIds: readonly string[],
  by: RefreshCause,
): Promise<void> {
  if (invoiceIds.length === 0) return;
  const { now } = by;
  const today = belgradeDay(now);
  const own = by.own ?? (await loadOwnFacts(tx, company));
  const documents = await loadFacts(tx, company, invoiceIds, own, today);
  const running = await loadRunning(tx, company, invoiceIds);
  const followed = documents.map((document): Followed => {
    const computed = deadlinesOf(document.facts, today, own.calendar, lawParams);
    const known = running.get(document.invoiceId) ?? [];
    return { document, moves: followDeadlines(known, computed, document.facts, today) };
  });
  const ended = followed.flatMap(endedRows);
  // The old row ends first: one of a kind runs at a time.
  await endDeadlines(tx, company, ended, now);
  const told = await withdrawAlerts(tx, company, ended, now);
  await correctDeadlines(
    tx,
    company,
    followed.flatMap(({ moves }) => moves.correct),
    now,
  );
  const begun = followed.flatMap(({ document, moves }) =>
    moves.begin.map((deadline) => ({ document, deadline })),
  );
  await beginDeadlines(tx, company, begun, now);
  for (const one of followed) await tellTimeline(tx, company, one, told, by);
}

function endedRows({ document, moves }: Followed): Ended[] {
  return moves.end.map(({ deadline, ending }) => ({
    id: deadline.id,
    state: ending.state,
    reason: ending.reason,
    sefStatus: document.sefStatus,
  }));
}

/** That a day people were told of is another now, and that SEF's word is not the one that was predicted. */
async function tellTimeline(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  { document, moves }: Followed,
  told: ReadonlySet<string>,
  { cause, actor, now }: RefreshCause,
): Promise<void> {
  for (const { deadline, ending, replacedBy } of moves.end) {
    const kind = ending.state === "contradicted" ? "deadlineContradicted" : "deadlineChanged";
    if (kind === "deadlineChanged" && !told.has(deadline.id)) continue;
    await recordEvent(tx, {
      organizationId,
      environment,
      invoiceId: document.invoiceId,
      partnerId: document.partnerId,
      kind,
      cause,
      ...(actor ? { actor } : {}),
      details: {
        deadline: deadline.kind,
        consequence: deadline.consequence,
        ...movedDay(deadline, replacedBy),
        reason: ending.reason,
        sefStatus: document.sefStatus,
      },
      dedupeKey: `${kind}/${deadline.id}`,
      occurredAt: now,
    });
  }
}

type Term = { earliest: CivilDate; latest: CivilDate };

/** The day that moved: the one we warn of, else the one up to which it may last; the same twice when neither did. */
function movedDay(
  before: Term,
  after: Term | null | undefined,
): { before: CivilDate; after: CivilDate | null } {
  const which =
    after && after.earliest === before.earliest && after.latest !== before.latest ? "latest" : "earliest";
  return { before: before[which], after: after?.[which] ?? null };
}
