import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { type ActSubject, actStanding } from "#server/domain/lifecycle/document-act.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { log } from "#server/log.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import type { ActOutcome } from "#server/sef/act-outcome.ts";
import {
  acceptRejectPurchaseInvoice,
  cancelSalesInvoice,
  stornoSalesInvoice,
  vatReverseCharge,
} from "#server/sef/acts.ts";
import { getInvoice } from "#server/sef/client.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import type { ReadOutcome } from "#server/sef/outcome.ts";
import type { InvoiceStatus } from "#server/sef/schema.ts";
import { type ClaimedAct, claimNextAct } from "./claim-next-act.ts";
import { enqueueActs } from "./enqueue-acts.ts";
import { directionOfAct } from "./find-act.ts";
import { type ActResult, settleAct } from "./settle-act.ts";

/**
 * Does the company's next act: reads the state, calls, reads the state again, and settles. No transaction is held
 * across a call; a kill at any moment leaves an act in the hands of a dead worker, and the next worker asks SEF for
 * the state before anything else.
 */
export async function performNextAct(
  { organizationId, environment }: JobPayload<"act-on-documents">,
  worker: { id: string },
  clock: Clock = systemClock,
): Promise<void> {
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  if (!connection) return;
  const act = await withCompany(organizationId, async (tx) => {
    const next = await claimNextAct(tx, connection, worker.id, clock());
    if (next === null) await planNext(tx, connection, clock());
    return next;
  });
  if (act === null) return;
  const result = await perform(connection, act, clock);
  await withCompany(organizationId, async (tx) => {
    await settleAct(tx, connection, act, result, clock());
    await planNext(tx, connection, clock());
  });
  log().info({ actId: act.id, act: act.kind, outcome: result.outcome.kind }, "Act settled");
}

/** A bug must not leave an act in a living worker's hands: it counts as an unclear end. */
async function perform(connection: SefConnection, act: ClaimedAct, clock: Clock): Promise<ActResult> {
  try {
    return await exchange(connection, act, clock);
  } catch (error) {
    log().error({ err: error, actId: act.id }, "An act broke");
    const detail = error instanceof Error ? error.message : String(error);
    return { outcome: { kind: "unclear", detail }, before: null, after: null };
  }
}

async function exchange(connection: SefConnection, act: ClaimedAct, clock: Clock): Promise<ActResult> {
  const before = await readState(connection, act, clock);
  if (before.kind !== "ok") return { outcome: notRead(before, act), before: null, after: null };
  const standing = actStanding(act.kind, subjectOfAnswer(act, before.value, clock()));
  if (standing === "reached" && act.mayBeThere) {
    return { outcome: { kind: "found" }, before: null, after: before };
  }
  if (standing !== "possible") {
    const code = standing === "reached" ? "ACT_ALREADY_SO" : "ACT_NOT_POSSIBLE";
    const error = { code, message: before.value.status, fieldName: null };
    return { outcome: { kind: "refused", error }, before, after: before };
  }
  const outcome = await call(connection, act);
  // Nothing got in: nothing can have changed.
  if (outcome.kind === "unavailable") return { outcome, before, after: null };
  const after = await readState(connection, act, clock);
  if (after.kind !== "ok") return { outcome, before, after: null };
  const reached = actStanding(act.kind, subjectOfAnswer(act, after.value, clock())) === "reached";
  return { outcome: outcome.kind === "unclear" && reached ? { kind: "found" } : outcome, before, after };
}

async function readState(
  connection: SefConnection,
  act: ClaimedAct,
  clock: Clock,
): Promise<ReadOutcome<InvoiceStatus> & { askedAt: Date }> {
  const askedAt = clock();
  return { ...(await getInvoice(connection, directionOfAct(act.kind), act.sefInvoiceId)), askedAt };
}

/** Without the state before it no call is made; what an earlier call may have done stays unclear. */
function notRead(
  read: Exclude<ReadOutcome<unknown>, { kind: "ok" }>,
  { mayBeThere, kind }: ClaimedAct,
): ActOutcome {
  switch (read.kind) {
    case "missing": {
      const code = directionOfAct(kind) === "sales" ? "SalesInvoiceNotFound" : "PurchaseInvoiceNotFound";
      return { kind: "refused", error: { code, message: "", fieldName: null } };
    }
    case "refused":
      return mayBeThere
        ? { kind: "unclear", detail: read.error.code }
        : { kind: "refused", error: read.error };
    case "unavailable":
      return mayBeThere && read.reason === "connection" ? { kind: "unclear", detail: read.detail } : read;
    default:
      return read satisfies never;
  }
}

function subjectOfAnswer(act: ClaimedAct, { status, comment }: InvoiceStatus, now: Date): ActSubject {
  return {
    status: directionOfAct(act.kind) === "sales" ? parseSalesStatus(status) : parsePurchaseStatus(status),
    sendingForMs: now.getTime() - act.sentAt.getTime(),
    isExplained: (comment ?? "").trim() !== "",
  };
}

function call(connection: SefConnection, act: ClaimedAct): Promise<ActOutcome> {
  const { sefInvoiceId, stornoNumber } = act;
  const comment = act.comment ?? "";
  const priority = act.bulk ? "background" : "interactive";
  switch (act.kind) {
    case "cancel":
      return cancelSalesInvoice(connection, { sefInvoiceId, comment, priority });
    case "storno":
      return stornoSalesInvoice(connection, { sefInvoiceId, comment, stornoNumber, priority });
    case "accept":
    case "reject": {
      const accepted = act.kind === "accept";
      return acceptRejectPurchaseInvoice(connection, {
        sefInvoiceId,
        accepted,
        comment: act.comment,
        priority,
      });
    }
    case "reverse_charge":
      return vatReverseCharge(connection, { sefInvoiceId, vatAmount: act.vatAmount ?? "0", priority });
    default:
      return act.kind satisfies never;
  }
}

/** How soon to look again at an act that another worker is just performing: it may die before it has settled it. */
const underWayLookMs = 5_000;

async function planNext(tx: Tx, { organizationId, environment }: SefConnection, now: Date): Promise<void> {
  const company = { organizationId, environment };
  const waiting = await tx.documentAct.aggregate({
    where: { ...company, state: { in: ["queued", "unclear"] } },
    _min: { nextAttemptAt: true },
  });
  const underWay = await tx.documentAct.count({ where: { ...company, state: "calling" } });
  const moments = [
    waiting._min.nextAttemptAt,
    underWay > 0 ? new Date(now.getTime() + underWayLookMs) : null,
  ].filter((moment) => moment !== null);
  const [first] = moments.sort((one, other) => one.getTime() - other.getTime());
  if (first) await enqueueActs(tx, company, first);
}
