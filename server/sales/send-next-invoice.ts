import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { log } from "#server/log.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { type ClaimedSend, claimNextSend } from "./claim-next-send.ts";
import { deliver, type SendOutcome } from "./deliver.ts";
import { enqueueSends } from "./queue-invoice.ts";
import { momentOf, type SendMoment } from "./send-moment.ts";
import { settleSend } from "./settle-send.ts";

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
): Promise<void> {
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  if (!connection) return;
  const claim = await withCompany(organizationId, async (tx) => {
    const next = await claimNextSend(tx, connection, worker.id, momentOf(clock));
    if (next.kind !== "claimed") await planNext(tx, connection, clock(), next.kind === "held");
    return next;
  });
  if (claim.kind !== "claimed") return;
  const outcome = await deliverSafely(connection, claim.send, momentOf(clock));
  const isSettled = await withCompany(organizationId, async (tx) => {
    const stillOurs = await settleSend(tx, connection, claim.send, outcome, momentOf(clock));
    await planNext(tx, connection, clock(), false);
    return stillOurs;
  });
  const { invoiceId, requestId } = claim.send;
  if (isSettled) log().info({ invoiceId, requestId, outcome: outcome.kind }, "Send settled");
  else log().warn({ invoiceId, requestId, outcome: outcome.kind }, "Another worker has taken this send over");
}

/** A bug must not leave a document in a living worker's hands: it counts as an unclear end and is asked about. */
async function deliverSafely(
  connection: SefConnection,
  send: ClaimedSend,
  moment: SendMoment,
): Promise<SendOutcome> {
  try {
    return await deliver(connection, send, moment);
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
