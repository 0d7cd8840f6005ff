import type { Clock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { log } from "#server/log.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { type ClaimedSend, claimNextSend } from "./claim-next-send.ts";
import { deliver, type SendOutcome } from "./deliver.ts";
import { momentOf } from "./send-moment.ts";
import { settleSend } from "./settle-send.ts";
import { whileUnderWay } from "./under-way.ts";

/**
 * Sends the oldest waiting document of a company.
 *
 * Three steps, no transaction across the call: claim (attempt row committed before the first byte leaves), call,
 * settle. A kill between any two of them leaves an attempt without an outcome: the next worker repeats the same bytes
 * under the same requestId, and SEF keeps one document.
 *
 * @param inTurn lets the claims of this process follow one another.
 * @returns nothing when no document waits now.
 */
export async function sendNextInvoice(
  connection: SefConnection,
  worker: { id: string },
  clock: Clock,
  { claim, deliver, settle }: SendSteps,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<"settled" | "held" | "nothing"> {
  const { organizationId } = connection;
  const next = await inTurn(() =>
    withCompany(organizationId, (tx) => claim(tx, connection, worker.id, momentOf(clock))),
  );
  if (next.kind !== "claimed") return next.kind;
  const { send } = next;
  await whileUnderWay(send, async () => {
    const outcome = await orUnclear(send, () => deliver(connection, send, momentOf(clock)));
    const isSettled = await patiently(() =>
      withCompany(organizationId, (tx) => settle(tx, connection, send, outcome, momentOf(clock))),
    );
    const { invoiceId, requestId } = send;
    if (isSettled) log().info({ invoiceId, requestId, outcome: outcome.kind }, "Send settled");
    else
      log().warn({ invoiceId, requestId, outcome: outcome.kind }, "Another worker has taken this send over");
  });
  return "settled";
}

/** Given from outside so that a test can end the process before, between and inside them. */
export const sendSteps = { claim: claimNextSend, deliver, settle: settleSend };
export type SendSteps = typeof sendSteps;

/** Milliseconds between tries to store a result while the database is away; what is not stored then is looked up later. */
const storeDelaysMs = [200, 500, 1_000];

/** SEF's answer is worth a few tries: PostgreSQL may be starting again. Storing it twice changes nothing. */
async function patiently<T>(store: () => Promise<T>): Promise<T> {
  for (const delayMs of storeDelaysMs) {
    try {
      return await store();
    } catch (error) {
      log().warn({ err: error }, "The result of a send could not be stored, trying again");
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  return store();
}

/** A bug must not leave a document in a living worker's hands: it counts as an unclear end and is asked about. */
async function orUnclear(send: ClaimedSend, work: () => Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await work();
  } catch (error) {
    log().error({ err: error, invoiceId: send.invoiceId }, "Sending broke");
    return { kind: "unclear", detail: error instanceof Error ? error.message : String(error) };
  }
}
