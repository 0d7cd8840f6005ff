import { systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { blankInvoice } from "#server/domain/invoice/blank-invoice.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { parsePurchaseStatus } from "#server/domain/lifecycle/sef-status.ts";
import { log } from "#server/log.ts";
import { sha256 } from "#server/secrets.ts";
import { getInvoiceXml } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { InvoiceStatus } from "#server/sef/schema.ts";
import { type ReadInvoice, readInvoice } from "#server/ubl/read-invoice.ts";
import { type Change, type ChangeResult, unfinished } from "./change.ts";
import { documentColumns, lineRows } from "./document-rows.ts";
import { findOrCreatePartner } from "./find-or-create-partner.ts";
import { recordEvent } from "./record-event.ts";

/**
 * Stores an incoming document: SEF's state, the XML byte for byte, what we understood of it with the oddities beside
 * it, supplier and timeline. A document that is there already only gets its state and the news.
 */
export async function receivePurchase(
  connection: SefConnection,
  change: Change,
  status: InvoiceStatus,
  rawStatus: string,
): Promise<ChangeResult> {
  const known = await withCompany(change.organizationId, (tx) => updateKnown(tx, change, status, rawStatus));
  if (known) return { kind: "done" };
  const xml = await getInvoiceXml(connection, "purchase", change.sefInvoiceId);
  if (xml.kind !== "ok") return unfinished(xml);
  const document = readInvoice(xml.value);
  await withCompany(change.organizationId, (tx) =>
    storeNew(tx, change, status, rawStatus, xml.value, document),
  );
  return { kind: "done" };
}

function identityOf({ organizationId, environment, sefInvoiceId }: Change) {
  return { organizationId, environment, direction: "purchase", sefInvoiceId };
}

function stateColumns(status: InvoiceStatus, rawStatus: string) {
  return {
    status: parsePurchaseStatus(status.status),
    sefStatus: status.status,
    sefResponse: JSON.parse(rawStatus),
    comment: status.comment,
    cirStatus: status.cirStatus,
    cirInvoiceId: status.cirInvoiceId,
    globUniqId: status.globUniqId,
    lastModifiedAt: status.lastModifiedAt,
    fetchedAt: systemClock(),
  };
}

async function updateKnown(
  tx: Tx,
  change: Change,
  status: InvoiceStatus,
  rawStatus: string,
): Promise<boolean> {
  const where = { organizationId_environment_direction_sefInvoiceId: identityOf(change) };
  const row = await tx.sefInvoice.findUnique({
    where,
    include: { invoice: { select: { id: true, partnerId: true } } },
  });
  if (!row?.rawXml) return false;
  await tx.sefInvoice.update({ where, data: stateColumns(status, rawStatus), select: { id: true } });
  if (row.invoice) await recordNews(tx, change, row.invoice.id, row.invoice.partnerId, status);
  return true;
}

async function storeNew(
  tx: Tx,
  change: Change,
  status: InvoiceStatus,
  rawStatus: string,
  xml: Buffer,
  document: ReadInvoice,
): Promise<void> {
  const identity = identityOf(change);
  const invoice = await storeDocument(tx, change, document.kind === "read" ? document.invoice : unreadable);
  if (document.kind === "refused") {
    log().warn(
      { sefInvoiceId: String(change.sefInvoiceId), code: document.code },
      "Incoming XML cannot be read; kept as it came",
    );
  }
  const content = {
    ...stateColumns(status, rawStatus),
    commonId: status.commonId,
    invoiceId: invoice.id,
    rawXml: new Uint8Array(xml),
    rawXmlSha256: sha256(xml),
    oddities:
      document.kind === "read"
        ? document.oddities
        : [{ code: document.code, path: "", found: document.detail }],
  };
  await tx.sefInvoice.upsert({
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
    occurredAt: change.occurredAt ?? systemClock(),
  });
  await recordNews(tx, change, invoice.id, invoice.partnerId, status);
}

async function storeDocument(tx: Tx, { organizationId, environment }: Change, invoice: Invoice) {
  const partnerId = await findOrCreatePartner(tx, organizationId, invoice.seller, "supplier");
  const row = await tx.invoice.create({
    data: { organizationId, environment, direction: "purchase", partnerId, ...documentColumns(invoice) },
    select: { id: true, partnerId: true },
  });
  await tx.invoiceLine.createMany({ data: lineRows(organizationId, row.id, invoice) });
  return { ...row, supplier: invoice.seller.name };
}

/** An incoming document is never thrown away: what we cannot read is listed empty, with its XML and the reason. */
const unreadable = blankInvoice("380");

async function recordNews(
  tx: Tx,
  change: Change,
  invoiceId: string,
  partnerId: string | null,
  status: InvoiceStatus,
): Promise<void> {
  await recordEvent(tx, {
    organizationId: change.organizationId,
    environment: change.environment,
    invoiceId,
    partnerId,
    kind: "statusChanged",
    cause: change.cause,
    sefStatus: change.newsStatus ?? status.status,
    details: { comment: status.comment },
    raw: change.raw,
    dedupeKey: change.dedupeKey,
    occurredAt: change.occurredAt ?? systemClock(),
  });
}
