import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { checkForSend } from "#server/domain/invoice/rules.ts";
import { computeTotals, type InvoiceTotals } from "#server/domain/invoice/totals.ts";
import { type OutsideSef, outsideSefBecause } from "#server/domain/party/party-kind.ts";
import type { Fault } from "#server/domain/rule.ts";
import { type ExemptionReason, withChanges } from "#server/domain/tax/exemption-reasons.ts";
import { type DraftValues, documentOf } from "./draft-values.ts";

export type PickedBuyer = Outputs["partners"]["list"]["items"][number];

/** The document as it stands in the form: the same sums and rules as on the server, at every keystroke. */
export type LiveDocument = {
  invoice: Invoice;
  totals: InvoiceTotals;
  findings: Fault[];
  buyerIsPublic: boolean;
  /** Why it is issued outside SEF; null when it goes there. */
  outsideSef: OutsideSef | null;
  /** The reasons without VAT that there are to choose from. */
  exemptionReasons: readonly ExemptionReason[];
};

export function liveDocument(
  document: Outputs["invoices"]["get"],
  values: DraftValues,
  picked: PickedBuyer | null,
  today: CivilDate,
): LiveDocument {
  const { partnerId, sendToCir, payment, attachments, advances, exchangeRate, ...fields } =
    documentOf(values);
  const isStored = partnerId === (document.partner?.id ?? null);
  const other = isStored || picked?.id !== partnerId ? null : picked;
  const buyerIsPublic = other === null ? document.buyerIsPublic : other.kind === "public_body";
  const outsideSef = other === null ? document.outsideSef : outsideSefBecause(other.kind, other.inSef);
  const { name, pib, registrationNumber, jbkjs, city } = other ?? document.invoice.buyer;
  const { exchangeRate: _stored, ...kept } = document.invoice;
  const invoice: Invoice = {
    ...kept,
    ...fields,
    ...(exchangeRate === null ? {} : { exchangeRate }),
    ...openDays(document, fields, today),
    attachments,
    advances: advances.length === 0 ? undefined : advances,
    buyer: { ...document.invoice.buyer, name, pib, registrationNumber, jbkjs, city },
    payment: { ...document.invoice.payment, ...payment },
  };
  const exemptionReasons = withChanges(document.changedReasons);
  const findings = checkForSend(invoice, {
    today,
    buyerIsPublic,
    sendToCir: buyerIsPublic ? sendToCir : "No",
    register: other === null ? document.register : null,
    outsideSef,
    exemptionReasons,
  });
  return {
    invoice,
    totals: computeTotals(invoice),
    findings: findings.filter((fault) => !fault.path.startsWith("buyer.") || isTold(fault)),
    buyerIsPublic,
    outsideSef,
    exemptionReasons,
  };

  /** Nobody picked yet is one thing to say, not five; of a buyer just picked only the list's few columns are known. */
  function isTold({ code }: Fault): boolean {
    if (other !== null) return false;
    return name !== "" || code === "INV-BUYER-NAME";
  }
}

/** Days that are left open follow the day of sending, as on the server. */
function openDays(
  { invoice, entered }: Outputs["invoices"]["get"],
  { typeCode, deliveryDate, dueDate }: Pick<Invoice, "typeCode" | "deliveryDate" | "dueDate">,
  today: CivilDate,
): Pick<Invoice, "deliveryDate" | "dueDate"> {
  const known = entered.dueDate === null ? invoice.dueDate : null;
  const hasTerm = typeCode !== "381" && typeCode !== "386";
  return {
    deliveryDate: deliveryDate ?? (typeCode === "386" ? null : today),
    dueDate: dueDate ?? (hasTerm ? (known ?? addDays(today, 15)) : null),
  };
}
