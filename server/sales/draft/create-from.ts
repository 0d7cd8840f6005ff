import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays, addMonths, belgradeDay, type CivilDate, civilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { asAdvance, prepaidBy } from "#server/domain/invoice/prepaid.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { loadDocument, type SalesDocument } from "#server/sales/load-document.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { type Following, mayFollow } from "./follow-up.ts";
import { createDraft } from "./save-draft.ts";

/** copy: the same once more, for any document. The others follow a document. */
export type NewFrom = { invoiceId: string; make: "copy" | Following };

/**
 * Makes a draft out of a document, with references filled in. Number and days are left open.
 *
 * @throws AppError CONFLICT when the law knows no such document after this one; NOT_FOUND.
 */
export async function createFrom(
  company: ActingCompany,
  { invoiceId, make }: NewFrom,
  clock: Clock = systemClock,
): Promise<{ invoiceId: string }> {
  const { organizationId, environment } = company;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const original = await loadDocument(tx, company, invoiceId, belgradeDay(now));
    const { row } = original;
    const invoice = make === "copy" ? copyOf(original) : await following(tx, original, make);
    const { partnerId, number } = row;
    const draftId = await createDraft(tx, { organizationId, environment, partnerId, invoice });
    const details = { from: number, make };
    const act = { kind: "created", action: "invoice.create", details } as const;
    await recordAct(tx, company, { id: draftId, partnerId }, act, now);
    return { invoiceId: draftId };
  });
}

/** What is said once more is the content; number, days, and what belongs to the one occasion are not. */
function copyOf({ row }: SalesDocument): Invoice {
  const { advances: _a, attachments: _f, ...content } = assembleInvoice(row);
  const isCorrection = content.typeCode === "381" || content.typeCode === "383";
  return {
    ...content,
    number: null,
    issueDate: null,
    deliveryDate: null,
    dueDate: null,
    billingReferences: isCorrection ? content.billingReferences : [],
    payment: { ...content.payment, model: null, reference: null },
    prepaidAmount: "0",
  };
}

async function following(tx: Tx, original: SalesDocument, make: Following): Promise<Invoice> {
  const { row, state, invoice } = original;
  const sef = await tx.sefInvoice.findFirst({
    where: { organizationId: row.organizationId, invoiceId: row.id },
    orderBy: { createdAt: "desc" },
    select: { status: true },
  });
  if (!mayFollow(make, { typeCode: invoice.typeCode, state, sefStatus: sef?.status ?? null }))
    throw new AppError("CONFLICT", { detail: `${make} after ${invoice.typeCode}, ${state}, ${sef?.status}` });
  const { number, issueDate, typeCode } = invoice;
  // SEF cannot look up what it never got: there the kind is mandatory (SEF 3.13, BT-E26).
  const outsideSef = state === "issued" ? { outsideSef: true } : {};
  const reference = { number: number ?? "", issueDate, typeCode, ...outsideSef };
  const blank = { ...copyOf(original), periodStart: null, periodEnd: null, billingReferences: [reference] };
  switch (make) {
    case "credit":
      return { ...blank, typeCode: "381", vatPointCode: null };
    case "credit-for-period":
      return {
        ...blank,
        typeCode: "381",
        vatPointCode: null,
        billingReferences: [],
        ...monthOf(invoice.deliveryDate ?? issueDate),
      };
    case "debit":
      return { ...blank, typeCode: "383" };
    case "advance":
      return {
        ...blank,
        typeCode: "386",
        vatPointCode: hasTaxedLine(invoice) ? "432" : null,
        billingReferences: [],
      };
    case "final":
      return {
        ...blank,
        typeCode: "380",
        vatPointCode: hasTaxedLine(invoice) ? "35" : null,
        ...deducting(invoice),
      };
    default:
      return make satisfies never;
  }
}

function hasTaxedLine({ lines }: Invoice): boolean {
  return lines.some(({ taxCategory }) => taxCategory === "S");
}

/** The advance with its VAT groups as they stood on it, and its sum with VAT (SRBDT extension, BT-113). */
function deducting(advance: Invoice): Pick<Invoice, "advances" | "prepaidAmount"> {
  const advances = [asAdvance(advance)];
  return { advances, prepaidAmount: prepaidBy(advances) };
}

/** The whole month of a day: what a period of reduction usually is. */
function monthOf(day: string | null): { periodStart: CivilDate | null; periodEnd: CivilDate | null } {
  if (day === null) return { periodStart: null, periodEnd: null };
  const periodStart = civilDate(`${day.slice(0, 7)}-01`);
  return { periodStart, periodEnd: addDays(addMonths(periodStart, 1), -1) };
}
