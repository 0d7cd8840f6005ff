import type { Tx } from "#server/db/client.ts";
import { timelineOrder } from "#server/exchange/timeline.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { recordAct } from "#server/sales/record-act.ts";

/** The editor stores itself while somebody types: for this long it is one and the same piece of work. */
const oneWorkMs = 10 * 60_000;

/** One event for edits of one person in a row, on the timeline and in the audit chain. */
export async function recordEdit(
  tx: Tx,
  company: ActingCompany,
  document: { id: string; partnerId: string | null },
  now: Date,
): Promise<void> {
  const { organizationId, actor } = company;
  const last = await tx.statusEvent.findFirst({
    where: { organizationId, invoiceId: document.id },
    orderBy: [...timelineOrder],
    select: { kind: true, actorUserId: true, actorName: true, occurredAt: true },
  });
  const goesOn =
    last?.kind === "edited" &&
    last.actorUserId === actor.userId &&
    last.actorName === actor.name &&
    now.getTime() - last.occurredAt.getTime() < oneWorkMs;
  if (!goesOn) await recordAct(tx, company, document, { kind: "edited", action: "invoice.edit" }, now);
}
