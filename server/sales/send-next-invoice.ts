import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { log } from "#server/log.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { uploadSalesUbl } from "#server/sef/client.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import type { UploadOutcome } from "#server/sef/outcome.ts";
import { type ClaimedSend, claimNextSend } from "./claim-next-send.ts";
import { findSentInvoice } from "./find-sent-invoice.ts";
import { loadDocument } from "./load-document.ts";
import { enqueueSends } from "./queue-invoice.ts";
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
    const next = await claimNextSend(tx, connection, worker.id, clock());
    if (next.kind !== "claimed") await planNext(tx, connection, clock(), next.kind === "held");
    return next;
  });
  if (claim.kind !== "claimed") return;
  const outcome = await deliver(connection, claim.send, clock);
  await withCompany(organizationId, async (tx) => {
    await settleSend(tx, connection, claim.send, outcome, clock());
    await planNext(tx, connection, clock(), false);
  });
  log().info(
    { invoiceId: claim.send.invoiceId, requestId: claim.send.requestId, outcome: outcome.kind },
    "Send settled",
  );
}

/** A bug must not leave a document in a living worker's hands: it counts as an unclear end and is asked about. */
async function deliver(connection: SefConnection, send: ClaimedSend, clock: Clock): Promise<UploadOutcome> {
  try {
    return await exchange(connection, send, clock);
  } catch (error) {
    log().error({ err: error, invoiceId: send.invoiceId }, "Sending broke");
    return { kind: "unclear", detail: error instanceof Error ? error.message : String(error) };
  }
}

async function exchange(connection: SefConnection, send: ClaimedSend, clock: Clock): Promise<UploadOutcome> {
  const isLate = send.issueDate !== belgradeDay(clock());
  if (send.mayBeThere && isLate) {
    // Repeating yesterday's bytes would be refused for the date although they may have got in: look first.
    const found = await adopt(connection, send);
    if (found) return found;
  }
  const outcome = await uploadSalesUbl(connection, {
    xml: send.xml,
    requestId: send.requestId,
    attempt: send.call,
    sendToCir: send.sendToCir,
  });
  if (outcome.kind !== "duplicate") return outcome;
  return (await adopt(connection, send)) ?? outcome;
}

/** The document as SEF has it, if it does. */
async function adopt(connection: SefConnection, send: ClaimedSend): Promise<UploadOutcome | null> {
  const { organizationId } = connection;
  const { invoice } = await withCompany(organizationId, (tx) =>
    loadDocument(tx, organizationId, send.invoiceId, send.issueDate),
  );
  const sought = { number: send.number, buyerPib: invoice.buyer.pib, day: send.issueDate };
  const search = await findSentInvoice(connection, sought);
  switch (search.kind) {
    case "found":
      return { kind: "accepted", ids: { salesInvoiceId: search.salesInvoiceId, commonId: null }, raw: "" };
    case "unanswered":
      return { kind: "unclear", detail: "the search at SEF gave no complete answer" };
    case "absent":
      return null;
    default:
      return search satisfies never;
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
