import type { Tx } from "#server/db/client.ts";
import type { SendEvent } from "#server/domain/lifecycle/send-state.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import type { SalesDocument } from "#server/sales/load-document.ts";
import { changeState } from "./change-state.ts";

/** Events that bring a waiting document to where `start` is possible; a dead worker's end is an unclear one. */
export function wakeUp({ state }: SalesDocument): SendEvent[] {
  if (state === "held_outage") return ["release"];
  if (state === "sending") return ["lose_outcome"];
  return [];
}

/** Why a document waits for a person, and where that leaves it. */
type Cause = {
  events: readonly SendEvent[];
  failure: { code: string; message: string; fieldName: null } | null;
  told:
    | { kind: "failed"; details: { reason: string } }
    | { kind: "heldDate"; details: { date: string | null } };
};

/** Its day has passed, and the company wants to be asked before it gets today's. */
export function dateToConfirm({ invoice }: SalesDocument): Cause {
  return {
    events: ["hold_date"],
    failure: null,
    told: { kind: "heldDate", details: { date: invoice.issueDate } },
  };
}

/** @param events none where SEF may have it: it stays as unclear as it is. */
export function stopped(code: string, events: readonly SendEvent[]): Cause {
  return {
    events,
    failure: { code, message: "", fieldName: null },
    told: { kind: "failed", details: { reason: code } },
  };
}

/** Takes a document out of the queue until a person has looked at it; those behind it go on. */
export async function setAside(
  tx: Tx,
  document: SalesDocument,
  { events, failure, told }: Cause,
  now: Date,
): Promise<{ kind: "held" }> {
  const { row, state } = document;
  await changeState(tx, { ...row, state }, [...wakeUp(document), ...events], now, {
    failure,
    claimedBy: null,
    nextAttemptAt: null,
  });
  await recordEvent(tx, {
    organizationId: row.organizationId,
    environment: document.environment,
    invoiceId: row.id,
    partnerId: row.partnerId,
    ...told,
    cause: "system",
    occurredAt: now,
  });
  return { kind: "held" };
}
