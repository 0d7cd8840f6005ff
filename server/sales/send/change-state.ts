import { Prisma, type Tx } from "#server/db/client.ts";
import { nextSendState, type SendEvent, type SendState } from "#server/domain/lifecycle/send-state.ts";

/** Why a document is refused, held or failed; the sentence is made from the code at the screen. */
export type SendFailure = { code: string; message: string; fieldName: string | null };

/**
 * Walks the state machine by one or more events and stores the result. The caller has locked the row.
 *
 * @throws Error when an event cannot happen in the state: a bug, never a user's fault (stories check first).
 */
export async function changeState(
  tx: Tx,
  document: { organizationId: string; id: string; state: SendState },
  events: readonly SendEvent[],
  now: Date,
  columns: {
    failure?: SendFailure | null;
    claimedBy?: string | null;
    nextAttemptAt?: Date | null;
    queuedAt?: Date;
    attempts?: number;
    issuedOutsideSef?: boolean;
  } = {},
): Promise<SendState> {
  const state = events.reduce((from, event) => {
    const next = nextSendState(from, event);
    if (next === null) throw new Error(`A document in state ${from} cannot ${event}.`);
    return next;
  }, document.state);
  const { failure, ...rest } = columns;
  await tx.invoice.update({
    where: { organizationId_id: { organizationId: document.organizationId, id: document.id } },
    data: {
      ...rest,
      state,
      stateChangedAt: now,
      version: { increment: 1 },
      ...(failure === undefined ? {} : { failure: failure ?? Prisma.DbNull }),
    },
    select: { id: true },
  });
  return state;
}
