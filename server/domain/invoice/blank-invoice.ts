import type { Invoice, InvoiceTypeCode, Party } from "./invoice.ts";

/** A party of whom nothing is known yet. */
export const nobody: Party = {
  name: "",
  pib: null,
  registrationNumber: null,
  jbkjs: null,
  street: null,
  city: null,
  postalCode: null,
  country: "RS",
  email: null,
};

/**
 * An empty sheet. Days stay open: on a draft they follow the day of sending. The VAT point comes with the first taxed
 * line (SEF wants none without: InvoicePeriodDescriptionCodeNotNeeded).
 */
export function blankInvoice(
  typeCode: InvoiceTypeCode,
  seller: Party = nobody,
  buyer: Party = nobody,
): Invoice {
  return {
    typeCode,
    number: null,
    issueDate: null,
    dueDate: null,
    deliveryDate: null,
    vatPointCode: null,
    periodStart: null,
    periodEnd: null,
    currency: "RSD",
    notes: [],
    buyerReference: null,
    orderNumber: null,
    contractNumber: null,
    lotNumber: null,
    billingReferences: [],
    seller,
    buyer,
    payment: { meansCode: "30", account: null, model: null, reference: null },
    allowanceCharges: [],
    exemptionReasons: [],
    prepaidAmount: "0.00",
    roundingAmount: "0.00",
    lines: [],
  };
}
