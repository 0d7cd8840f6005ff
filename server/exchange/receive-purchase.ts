import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { blankInvoice } from "#server/domain/invoice/blank-invoice.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { log } from "#server/log.ts";
import { getInvoiceXml } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { type ReadInvoice, readInvoice } from "#server/ubl/read-invoice.ts";
import { applyKnown } from "./apply-known.ts";
import { type Change, type ChangeResult, unfinished } from "./change.ts";
import { concludeState } from "./conclude-state.ts";
import { documentColumns, lineRows } from "./document-rows.ts";
import { findOrCreatePartner } from "./find-or-create-partner.ts";
import { recordEvent } from "./record-event.ts";
import { recordFetched } from "./record-news.ts";
import { recordConflict } from "./sef-conflicts.ts";
import { type Found, readSentMoment } from "./sef-moments.ts";
import { findDocument, firstMoments, identityOf, lockDocument, stateColumns } from "./stored-state.ts";
import { xmlColumns } from "./xml-columns.ts";

/**
 * Stores an incoming document: SEF's state, the XML byte for byte, what we understood of it with the oddities beside
 * it, supplier and timeline. A document that is there already only gets its state and the news.
 */
export async function receivePurchase(
  connection: SefConnection,
  change: Change,
  found: Found,
): Promise<ChangeResult> {
  const known = await withCompany(change.organizationId, (tx) => updateKnown(tx, change, found));
  if (known) return known;
  const view = change.contractHolder ? "contract" : "purchase";
  const xml = await getInvoiceXml(connection, view, change.sefInvoiceId);
  if (xml.kind !== "ok") return unfinished(xml);
  const document = readInvoice(xml.value);
  return withCompany(
    change.organizationId,
    async (tx) =>
      // Sweep and notification may bring the same new document at one moment.
      (await updateKnown(tx, change, found)) ?? storeNew(tx, change, found, xml.value, document),
  );
}

async function updateKnown(tx: Tx, change: Change, found: Found): Promise<ChangeResult | null> {
  await lockDocument(tx, change);
  const known = await findDocument(tx, change);
  return known?.rawXml ? applyKnown(tx, change, known, found) : null;
}

async function storeNew(
  tx: Tx,
  change: Change,
  found: Found,
  xml: Buffer,
  document: ReadInvoice,
): Promise<ChangeResult> {
  const { status, now } = found;
  const identity = identityOf(change);
  const invoice = await storeDocument(tx, change, document.kind === "read" ? document.invoice : unreadable);
  if (document.kind === "refused") {
    log().warn(
      { sefInvoiceId: String(change.sefInvoiceId), code: document.code },
      "Incoming XML cannot be read; kept as it came",
    );
  }
  const sent = readSent(change, now);
  const content = {
    ...stateColumns(change, found, sent.at ?? now),
    ...xmlColumns(xml, document),
    ...firstMoments(change, found, sent.at),
    commonId: status.commonId,
    invoiceId: invoice.id,
    contractHolder: change.contractHolder ?? false,
  };
  const { id } = await tx.sefInvoice.upsert({
    where: { organizationId_environment_direction_sefInvoiceId: identity },
    create: { ...identity, ...content },
    update: content,
    select: { id: true },
  });
  await recordEvent(tx, {
    organizationId: change.organizationId,
    environment: change.environment,
    invoiceId: invoice.id,
    partnerId: invoice.partnerId,
    kind: "received",
    cause: change.cause,
    details: { supplier: invoice.supplier },
    dedupeKey: `received/purchase/${change.sefInvoiceId}`,
    occurredAt: sent.at ?? change.occurredAt ?? now,
  });
  await recordFetched(tx, change, invoice, { ...status, isNew: true, now });
  const raw = { ...Object(content.sefResponse), SentDate: change.sentText ?? null };
  for (const fault of [...found.faults, ...(sent.fault ? [sent.fault] : [])]) {
    await recordConflict(tx, change, { id, invoice }, fault, { raw, now });
  }
  await concludeState(tx, change, id, { before: null, now });
  return { kind: "done", effect: "created", changedAt: status.lastModifiedAt };
}

function readSent({ sentText }: Change, now: Date) {
  return typeof sentText === "string" ? readSentMoment(sentText, now) : { at: null, fault: null };
}

async function storeDocument(tx: Tx, { organizationId, environment }: Change, invoice: Invoice) {
  const partnerId = await findOrCreatePartner(
    tx,
    { organizationId, environment },
    invoice.seller,
    "supplier",
  );
  const row = await tx.invoice.create({
    data: { organizationId, environment, direction: "purchase", partnerId, ...documentColumns(invoice) },
    select: { id: true, partnerId: true },
  });
  await tx.invoiceLine.createMany({ data: lineRows(organizationId, row.id, invoice) });
  return { ...row, supplier: invoice.seller.name };
}

/** An incoming document is never thrown away: what we cannot read is listed empty, with its XML and the reason. */
const unreadable = blankInvoice("380");
