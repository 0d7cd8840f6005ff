import type { Invoice } from "#server/domain/invoice/invoice.ts";

/**
 * What a template keeps of a document: all that is said again next time. Numbers, days, references, advances, files
 * and the exchange rate of a day belong to the one occasion.
 */
export function templateContent(invoice: Invoice): Invoice {
  const { advances: _a, attachments: _f, exchangeRate: _r, ...content } = invoice;
  return {
    ...content,
    number: null,
    issueDate: null,
    deliveryDate: null,
    dueDate: null,
    periodStart: null,
    periodEnd: null,
    billingReferences: [],
    payment: { ...content.payment, model: null, reference: null },
    prepaidAmount: "0.00",
    roundingAmount: "0.00",
  };
}
