import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { blankInvoice } from "#server/domain/invoice/blank-invoice.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { getInvoiceXml } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";
import { type Change, type ChangeResult, unfinished } from "./change.ts";
import { concludeState } from "./conclude-state.ts";
import { documentColumns, lineRows } from "./document-rows.ts";
import { findOrCreatePartner } from "./find-or-create-partner.ts";
import { recordEvent } from "./record-event.ts";
import { recordFetched } from "./record-news.ts";
import { recordConflict } from "./sef-conflicts.ts";
import type { Found } from "./sef-moments.ts";
import { spendNumber } from "./spend-number.ts";
import {
  findDocument,
  firstMoments,
  identityOf,
  type KnownDocument,
  lockDocument,
  stateColumns,
} from "./stored-state.ts";
import { xmlColumns } from "./xml-columns.ts";

/**
 * Takes over a sales document that another program of the company has sent: its XML as SEF keeps it, buyer and lines,
 * its number as spent. It stands with us as sent and is never offered for sending.
 *
 * A document whose number one of ours carries that is just being sent may be that very one: SEF's state is kept
 * without an invoice, and whoever sends it finds it there.
 */
export async function adoptSalesDocument(
  connection: SefConnection,
  change: Change,
  found: Found,
  known: KnownDocument | null,
): Promise<ChangeResult> {
  const kept = known?.rawXml ? Buffer.from(known.rawXml) : null;
  const xml = kept ?? (await getInvoiceXml(connection, "sales", change.sefInvoiceId));
  if (!Buffer.isBuffer(xml) && xml.kind !== "ok") return unfinished(xml);
  const bytes = Buffer.isBuffer(xml) ? xml : xml.value;
  return withCompany(change.organizationId, (tx) => adopt(tx, change, found, bytes));
}

async function adopt(tx: Tx, change: Change, found: Found, xml: Buffer): Promise<ChangeResult> {
  await lockDocument(tx, change);
  const before = await findDocument(tx, change);
  // Somebody else has adopted it, or our own send has found it, in the meantime.
  if (before?.invoice) return { kind: "unavailable", retryAfterMs: 0 };
  const document = readInvoice(xml);
  const invoice = document.kind === "read" ? document.invoice : blankInvoice("380");
  const rival = await freeNumber(tx, change, invoice.number, found.now);
  const stored = rival === null ? await storeDocument(tx, change, invoice, found.now) : null;
  const identity = identityOf(change);
  const content = {
    ...stateColumns(change, found, found.now),
    ...xmlColumns(xml, document),
    ...firstMoments(change, found, null),
    commonId: found.status.commonId,
    invoiceId: stored?.id ?? null,
  };
  const row = isSameState(before, content)
    ? before
    : await tx.sefInvoice.upsert({
        where: { organizationId_environment_direction_sefInvoiceId: identity },
        create: { ...identity, ...content },
        update: content,
        select: { id: true },
      });
  if (!stored) return { kind: "refused", detail: `NUMBER_IN_USE ${invoice.number}` };
  await recordFetched(tx, change, stored, { ...found.status, isNew: true, now: found.now });
  for (const fault of found.faults) {
    const raw = Object(content.sefResponse);
    if (row)
      await recordConflict(tx, change, { id: row.id, invoice: stored }, fault, { raw, now: found.now });
  }
  if (row) await concludeState(tx, change, row.id, { before: null, now: found.now });
  return { kind: "done", effect: "created", changedAt: found.status.lastModifiedAt };
}

/** A document that waits for its number to come free is not written again and again. */
function isSameState(
  before: KnownDocument | null,
  {
    sefStatus,
    rawXmlSha256,
    invoiceId,
  }: { sefStatus: string; rawXmlSha256: string; invoiceId: string | null },
): boolean {
  return invoiceId === null && before?.sefStatus === sefStatus && before.rawXmlSha256 === rawXmlSha256;
}

async function storeDocument(tx: Tx, change: Change, invoice: Invoice, now: Date) {
  const { organizationId, environment } = change;
  const partnerId = await findOrCreatePartner(tx, change, invoice.buyer, "customer");
  const row = await tx.invoice.create({
    data: {
      ...{ organizationId, environment, direction: "sales", partnerId, ...documentColumns(invoice) },
      ...{ state: "sent", sentElsewhere: true, stateChangedAt: now },
    },
    select: { id: true, partnerId: true },
  });
  await tx.invoiceLine.createMany({ data: lineRows(organizationId, row.id, invoice) });
  if (invoice.number) await spendNumber(tx, change, { id: row.id, number: invoice.number });
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: row.id,
    partnerId,
    kind: "adopted",
    cause: change.cause,
    details: { number: invoice.number },
    dedupeKey: `adopted/sales/${change.sefInvoiceId}`,
    occurredAt: change.occurredAt ?? now,
  });
  return row;
}

/** On these desks nothing is under way: a number can be taken from them. */
const onDesk = new Set(["draft", "refused"]);

/**
 * Takes the number from a draft of ours that carries it too: SEF never gives it twice.
 *
 * @returns id of the document of ours that keeps it, because its sending is under way or done; null: it is free.
 */
async function freeNumber(
  tx: Tx,
  { organizationId, environment, cause }: Change,
  number: string | null,
  now: Date,
): Promise<string | null> {
  if (number === null) return null;
  const rival = await tx.invoice.findFirst({
    where: { organizationId, environment, direction: "sales", number },
    select: { id: true, partnerId: true, state: true, document: true },
  });
  if (!rival) return null;
  if (!onDesk.has(rival.state ?? "")) return rival.id;
  await tx.invoice.update({
    where: { organizationId_id: { organizationId, id: rival.id } },
    data: {
      number: null,
      document: { ...Object(rival.document), number: null },
      version: { increment: 1 },
      updatedAt: now,
    },
    select: { id: true },
  });
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: rival.id,
    partnerId: rival.partnerId,
    kind: "numberTaken",
    cause,
    details: { number },
    occurredAt: now,
  });
  return null;
}
