import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { AppError } from "#server/errors.ts";
import { findOrCreatePartner } from "#server/exchange/find-or-create-partner.ts";
import { partyOf } from "#server/exchange/parties.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { type ReadInvoice, readInvoice } from "#server/ubl/read-invoice.ts";
import { importedFiles } from "./imported-files.ts";
import { keepFile } from "./invoice-files.ts";
import { createDraft, type ImportSource } from "./save-draft.ts";

/**
 * Makes a draft of ours from anybody's UBL file: lines, VAT, buyer and references are the file's; seller, account and
 * dates are ours. The file is kept as it came, and what it said differently is kept beside the draft.
 *
 * @throws AppError XML_… when the file is no invoice or hostile; nothing is created then.
 */
export async function importUbl(
  company: ActingCompany,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  clock: Clock = systemClock,
): Promise<{ invoiceId: string }> {
  const read = readInvoice(file.bytes);
  if (read.kind === "refused") throw new AppError(read.code, { detail: read.detail });
  if (isEmpty(read.invoice)) throw new AppError("XML_NOT_AN_INVOICE", { detail: "an invoice by name only" });
  const { organizationId, environment } = company;
  const files = importedFiles(read.attachments);
  const attachments = files.map(({ about }) => about);
  return withCompany(organizationId, async (tx) => {
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
    const partnerId = await findOrCreatePartner(tx, company, read.invoice.buyer, "customer");
    const invoiceId = await createDraft(tx, {
      organizationId,
      environment,
      partnerId,
      invoice: asOurDraft(
        { ...read.invoice, ...(attachments.length === 0 ? {} : { attachments }) },
        partyOf(organization),
      ),
      imported: { source: sourceOf(file.name, read), xml: file.bytes },
    });
    for (const { about, content } of files) await keepFile(tx, { organizationId, invoiceId }, about, content);
    const act = {
      kind: "importedFromXml",
      action: "invoice.import",
      details: { fileName: file.name },
    } as const;
    await recordAct(tx, company, { id: invoiceId, partnerId }, act, clock());
    return { invoiceId };
  });
}

/** Nobody's invoice for nothing: the right root and nothing in it. */
function isEmpty({ lines, number, seller, buyer }: Invoice): boolean {
  return lines.length === 0 && number === null && seller.pib === null && buyer.pib === null;
}

/** The number is left open too: the file's own was spent by whoever issued it. */
function asOurDraft(invoice: Invoice, seller: Invoice["seller"]): Invoice {
  return {
    ...invoice,
    seller,
    number: null,
    issueDate: null,
    deliveryDate: null,
    dueDate: null,
    payment: { ...invoice.payment, account: null },
  };
}

function sourceOf(
  fileName: string,
  { invoice, stated, oddities }: Extract<ReadInvoice, { kind: "read" }>,
): ImportSource {
  return {
    fileName,
    number: invoice.number,
    seller: { name: invoice.seller.name, pib: invoice.seller.pib },
    account: invoice.payment.account,
    issueDate: invoice.issueDate,
    deliveryDate: invoice.deliveryDate,
    dueDate: invoice.dueDate,
    stated: { taxExclusive: stated.taxExclusive, taxTotal: stated.taxTotal, payable: stated.payable },
    oddities,
  };
}
