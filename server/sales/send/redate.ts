import type { Tx } from "#server/db/client.ts";
import { type CivilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import { checkForSend, isSendable } from "#server/domain/invoice/rules.ts";
import { staysInVatPeriod } from "#server/domain/tax/vat-period.ts";
import { documentColumns } from "#server/exchange/document-rows.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import type { SalesDocument } from "#server/sales/load-document.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { SendMoment } from "./send-moment.ts";

/**
 * Whether the company's rule lets a document go on with another issue date by itself: it chose so, VAT stays in its
 * period, and nothing else on the document speaks against the new day.
 */
export async function mayRedate(
  tx: Tx,
  connection: SefConnection,
  { invoice, context }: SalesDocument,
  day: CivilDate,
): Promise<boolean> {
  if (connection.redatePolicy !== "redate") return false;
  const from = parseCivilDate(invoice.issueDate ?? "");
  if (from === null) return false;
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: connection.organizationId },
    select: { vatPeriod: true },
  });
  const length = organization.vatPeriod === "quarter" ? "quarter" : "month";
  if (!staysInVatPeriod(invoice, { from, to: day }, length)) return false;
  return isSendable(checkForSend({ ...invoice, issueDate: day }, { ...context, today: day }));
}

/** The document with today's issue date, stored and told; null when the company's rule wants a person's word. */
export async function redateByPolicy(
  tx: Tx,
  connection: SefConnection,
  document: SalesDocument,
  { now, day }: SendMoment,
): Promise<SalesDocument | null> {
  if (!(await mayRedate(tx, connection, document, day))) return null;
  const { row } = document;
  const invoice = { ...document.invoice, issueDate: day };
  await tx.invoice.update({
    where: { organizationId_id: { organizationId: row.organizationId, id: row.id } },
    data: documentColumns(invoice),
    select: { id: true },
  });
  await recordEvent(tx, {
    organizationId: row.organizationId,
    environment: document.environment,
    invoiceId: row.id,
    partnerId: row.partnerId,
    kind: "redated",
    cause: "system",
    details: { date: day, before: document.invoice.issueDate },
    occurredAt: now,
  });
  return { ...document, invoice };
}
