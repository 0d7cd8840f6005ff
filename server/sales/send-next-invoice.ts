import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { log } from "#server/log.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { type ClaimedSend, claimNextSend } from "./claim-next-send.ts";
import { deliver, type SendOutcome } from "./deliver.ts";
import { enqueueSends } from "./queue-invoice.ts";
import { momentOf } from "./send-moment.ts";
import { settleSend } from "./settle-send.ts";
import { whileUnderWay } from "./under-way.ts";

/**
 * Sends the oldest waiting document of a company and re-adds the job while more wait.
 *
 * Three steps, no transaction across the call: claim (attempt row committed before the first byte leaves), call,
 * settle. A kill between any two of them leaves an attempt without an outcome: the next worker repeats the same bytes
 * under the same requestId, and SEF keeps one document.
 */
export async function sendNextInvoice(
  { organizationId, environment }: JobPayload<"send-invoices">,
  worker: { id: string },
  clock: Clock = systemClock,
  { claim, deliver, settle }: SendSteps = sendSteps,
): Promise<void> {
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  if (!connection) return;
  const next = await withCompany(organizationId, async (tx) => {
    const claimed = await claim(tx, connection, worker.id, momentOf(clock));
    if (claimed.kind !== "claimed") await planNext(tx, connection, clock(), claimed.kind === "held");
    return claimed;
  });
  if (next.kind !== "claimed") return;
  const { send } = next;
  await whileUnderWay(send, async () => {
    const outcome = await orUnclear(send, () => deliver(connection, send, momentOf(clock)));
    const isSettled = await patiently(() =>
      withCompany(organizationId, async (tx) => {
        const stillOurs = await settle(tx, connection, send, outcome, momentOf(clock));
        await planNext(tx, connection, clock(), false);
        return stillOurs;
      }),
    );
    const { invoiceId, requestId } = send;
    if (isSettled) log().info({ invoiceId, requestId, outcome: outcome.kind }, "Send settled");
    else
      log().warn({ invoiceId, requestId, outcome: outcome.kind }, "Another worker has taken this send over");
  });
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

/** How soon to look again at a document that another worker is just sending: it may die before it has settled it. */
const underWayLookMs = 5_000;

/** Wakes the drain when the next document is due; at once when one was just put aside. */
async function planNext(
  tx: Tx,
  { organizationId, environment }: SefConnection,
  now: Date,
  atOnce: boolean,
): Promise<void> {
  const company = { organizationId, environment };
  const waiting = await tx.invoice.aggregate({
    where: { ...company, state: { in: ["queued", "outcome_unknown", "held_outage"] } },
    _min: { nextAttemptAt: true },
  });
  const underWay = await tx.invoice.count({ where: { ...company, state: "sending" } });
  const moments = [
    atOnce ? now : waiting._min.nextAttemptAt,
    underWay > 0 ? new Date(now.getTime() + underWayLookMs) : null,
  ].filter((moment) => moment !== null);
  const [first] = moments.sort((one, other) => one.getTime() - other.getTime());
  if (first) await enqueueSends(tx, company, first);
}
