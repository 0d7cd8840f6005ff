import { Prisma, type Tx } from "#server/db/client.ts";
import type { ActState } from "#server/domain/lifecycle/document-act.ts";
import { stateKey } from "#server/exchange/change.ts";
import { concludeState } from "#server/exchange/conclude-state.ts";
import { type EventKind, recordEvent } from "#server/exchange/record-event.ts";
import { retryDelayMs } from "#server/exchange/retry-delay.ts";
import { checkMoments } from "#server/exchange/sef-moments.ts";
import { findDocument, lockDocument } from "#server/exchange/stored-state.ts";
import { updateState } from "#server/exchange/update-state.ts";
import type { ActOutcome } from "#server/sef/act-outcome.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { InvoiceStatus } from "#server/sef/schema.ts";
import type { ClaimedAct } from "./claim-next-act.ts";
import { type ActFailure, directionOfAct } from "./find-act.ts";

type Read = { value: InvoiceStatus; raw: string; askedAt: Date };

/** How an act ended. found: SEF's state says that an earlier call, whose answer was lost, had got through. */
export type ActResult = {
  outcome: ActOutcome | { kind: "found" };
  before: Read | null;
  after: Read | null;
};

type Settlement = {
  state: ActState;
  /** What the timeline says; null for what is no news to anybody. */
  event: EventKind | null;
  failure?: ActFailure;
  nextAttemptAt?: Date;
  /** A wait for SEF's limit costs no try. */
  costsNoTry?: boolean;
};

/** Stores how an act ended: its row, SEF's state, timeline. What somebody else has settled meanwhile is left alone. */
export async function settleAct(
  tx: Tx,
  connection: SefConnection,
  act: ClaimedAct,
  result: ActResult,
  now: Date,
): Promise<void> {
  const { organizationId, environment } = connection;
  const settlement = decide(connection, act, result, now);
  const { count } = await tx.documentAct.updateMany({
    where: { organizationId, id: act.id, state: "calling" },
    data: {
      state: settlement.state,
      claimedBy: null,
      attempts: settlement.costsNoTry ? act.tries - 1 : act.tries,
      failure: settlement.failure ?? Prisma.DbNull,
      nextAttemptAt: settlement.nextAttemptAt ?? null,
      finishedAt: settlement.nextAttemptAt ? null : now,
      ...(result.before ? { statusBefore: result.before.value.status } : {}),
      ...(result.after ? { statusAfter: result.after.value.status } : {}),
    },
  });
  if (count === 0) return;
  const known = result.after ?? result.before;
  if (known) await storeStatus(tx, connection, act, known, now);
  if (settlement.event === null) return;
  const { code = "", message = "" } = settlement.failure ?? {};
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: act.invoiceId,
    partnerId: act.partnerId,
    kind: settlement.event,
    cause: "system",
    details: { act: act.kind, code, message, comment: act.comment, vatAmount: act.vatAmount },
    occurredAt: now,
  });
}

function decide(connection: SefConnection, act: ClaimedAct, { outcome }: ActResult, now: Date): Settlement {
  switch (outcome.kind) {
    case "done":
      return { state: "done", event: "actDone" };
    case "found":
      return { state: "done", event: "actFoundDone" };
    case "refused":
      return { state: "refused", event: "actRefused", failure: outcome.error };
    case "unclear":
      if (act.tries > connection.retry.limit) return failed("SEF_OUTCOME_UNKNOWN", outcome.detail);
      // Said once: the tries that follow are the same uncertainty.
      return {
        state: "unclear",
        event: act.mayBeThere ? null : "actUnclear",
        nextAttemptAt: later(connection, act, null, now),
      };
    case "unavailable":
      return unavailable(connection, act, outcome, now);
    default:
      return outcome satisfies never;
  }
}

function unavailable(
  connection: SefConnection,
  act: ClaimedAct,
  outcome: Extract<ActOutcome, { kind: "unavailable" }>,
  now: Date,
): Settlement {
  // What an earlier call may have done stays unclear, whatever keeps us from asking.
  const state: ActState = act.mayBeThere ? "unclear" : "queued";
  const nextAttemptAt = later(connection, act, outcome.retryAfterMs, now);
  if (outcome.reason === "rate") {
    const soon = new Date(now.getTime() + (outcome.retryAfterMs ?? 1_000));
    return { state, event: null, nextAttemptAt: soon, costsNoTry: true };
  }
  if (outcome.reason === "credentials") return failed("SEF_KEY_REJECTED", outcome.detail);
  if (act.tries > connection.retry.limit) return failed("SEF_UNAVAILABLE", outcome.detail);
  return { state, event: null, nextAttemptAt };
}

function failed(code: string, message: string): Settlement {
  return { state: "failed", event: "actFailed", failure: { code, message, fieldName: null } };
}

function later(connection: SefConnection, act: ClaimedAct, retryAfterMs: number | null, now: Date): Date {
  return new Date(now.getTime() + retryDelayMs(connection.retry, act.tries, retryAfterMs));
}

/** SEF's state as just read; the notification that follows finds it there and adds its own line to the timeline. */
async function storeStatus(
  tx: Tx,
  { organizationId, environment }: SefConnection,
  act: ClaimedAct,
  { value, raw, askedAt }: Read,
  now: Date,
): Promise<void> {
  const direction = directionOfAct(act.kind);
  const { sefInvoiceId } = act;
  const seen = { dedupeKey: stateKey({ direction, sefInvoiceId }, value.status), raw: {} };
  const news = { ...seen, cause: "system", occurredAt: null, newsStatus: null } as const;
  const { change, found } = checkMoments(
    { organizationId, environment, direction, sefInvoiceId, ...news },
    { status: value, rawStatus: raw, askedAt, now },
  );
  await lockDocument(tx, change);
  const known = await findDocument(tx, change);
  if (known) {
    const { effect } = await updateState(tx, change, known, found);
    const before = known.sefStatus === value.status ? null : known.sefStatus;
    if (effect === "changed") await concludeState(tx, change, known.id, { before, now });
  }
  await tx.invoice.update({
    where: { organizationId_id: { organizationId, id: act.invoiceId } },
    data: { updatedAt: now },
    select: { id: true },
  });
}
