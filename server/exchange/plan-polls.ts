import type { Tx } from "#server/db/client.ts";
import { deadlineConsequences } from "#server/domain/deadline/deadline.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { planPoll, pollWindows } from "./poll-interval.ts";

/** What the plan follows from; a row of `sef_invoice`. */
export type Polled = {
  id: string;
  organizationId: string;
  direction: string;
  status: string;
  sentAt: Date | null;
  createdAt: Date;
  invoiceId: string | null;
};

/**
 * Plans when SEF is asked again about documents of one company, by their age and the terms that run for them.
 *
 * @param now by the company's clock, as terms are; the plan is kept by the wall clock, for a trial clock that is pushed
 *   forward does not move SEF's limit.
 */
export async function planPolls(tx: Tx, documents: readonly Polled[], now: Date): Promise<void> {
  const [first] = documents;
  if (!first) return;
  const { organizationId } = first;
  const invoiceIds = documents.flatMap(({ invoiceId }) => (invoiceId === null ? [] : [invoiceId]));
  const running = await tx.documentDeadline.findMany({
    where: {
      organizationId,
      invoiceId: { in: invoiceIds },
      state: "running",
      kind: { in: ["response", "rejection"] },
    },
    select: { invoiceId: true, earliest: true, latest: true, consequence: true },
  });
  for (const { id, direction, status, sentAt, createdAt, invoiceId } of documents) {
    const side = direction === "sales" ? "sales" : "purchase";
    const terms = running.filter((term) => term.invoiceId === invoiceId).flatMap(toTerm);
    const parsed = side === "sales" ? parseSalesStatus(status) : parsePurchaseStatus(status);
    const document = { direction: side, status: parsed, since: sentAt ?? createdAt } as const;
    const waitMs = planPoll(document, pollWindows(side, terms), now);
    await tx.sefInvoice.update({
      where: { organizationId_id: { organizationId, id } },
      data: { nextPollAt: waitMs === null ? null : new Date(Date.now() + waitMs) },
      select: { id: true },
    });
  }
}

function toTerm(row: { earliest: Date; latest: Date; consequence: string }) {
  const earliest = fromColumnDate(row.earliest);
  const latest = fromColumnDate(row.latest);
  const consequence = deadlineConsequences.find((known) => known === row.consequence);
  return earliest && latest && consequence ? [{ earliest, latest, consequence }] : [];
}
