import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { exemptionReasons } from "#server/domain/tax/exemption-reasons.ts";
import { arbitraryInvoice } from "#tests/fixtures/arbitrary-invoice.ts";
import {
  fixtureContext,
  fixtureDay,
  invoiceFixture,
  invoiceFixtureNames,
} from "#tests/fixtures/read-fixture.ts";
import type { AllowanceCharge, Attachment, ExchangeRate, Invoice, InvoiceLine } from "./invoice.ts";
import { type InvoiceRuleCode, invoiceRuleCodes, retiredRuleCodes } from "./rule-codes.ts";
import { checkForSend, isSendable, ruleRows, sendRules } from "./rules.ts";
import type { SendContext } from "./send-rule.ts";

type Mutation = {
  code: InvoiceRuleCode;
  path: string;
  fixture?: string;
  change?: (invoice: Invoice) => Partial<Invoice>;
  context?: Partial<SendContext>;
};

const discount = (entry: Partial<AllowanceCharge>): AllowanceCharge => ({
  charge: false,
  amount: "1.00",
  percent: null,
  reason: null,
  ...entry,
});

/** Replaces fields of one line. */
const line = (at: number, patch: Partial<InvoiceLine>) => (invoice: Invoice) => ({
  lines: invoice.lines.map((entry, index) => (index === at ? { ...entry, ...patch } : entry)),
});

const seller = (patch: Partial<Invoice["seller"]>) => (invoice: Invoice) => ({
  seller: { ...invoice.seller, ...patch },
});
const buyer = (patch: Partial<Invoice["buyer"]>) => (invoice: Invoice) => ({
  buyer: { ...invoice.buyer, ...patch },
});
const payment = (patch: Partial<Invoice["payment"]>) => (invoice: Invoice) => ({
  payment: { ...invoice.payment, ...patch },
});
const set = (patch: Partial<Invoice>) => () => patch;

const file = (patch: Partial<Attachment>) => (invoice: Invoice) => ({
  attachments: (invoice.attachments ?? []).map((entry, at) => (at === 1 ? { ...entry, ...patch } : entry)),
});
const exchange = (patch: Partial<ExchangeRate>) => (invoice: Invoice) => ({
  exchangeRate: { rate: "117", date: null, source: null, ...invoice.exchangeRate, ...patch },
});

const documentDiscount = {
  ...discount({}),
  taxCategory: "E",
  taxPercent: "0",
} as const;
const reason = { taxCategory: "SS", code: "PDV-RS-33", text: null } as const;
const reference = { number: "1", issueDate: "2026-11-01", typeCode: null } as const;

/** One small sin against a lawful document each, with the place where the form must show it. */
const mutations: readonly Mutation[] = [
  { code: "INV-NUMBER-MISSING", path: "number", change: set({ number: null }) },
  { code: "INV-NUMBER-MISSING", path: "number", change: set({ number: "  " }) },
  { code: "INV-NUMBER-FORMAT", path: "number", change: set({ number: "2026_1" }) },
  { code: "INV-NUMBER-FORMAT", path: "number", change: set({ number: "2026 1" }) },
  { code: "INV-NUMBER-FORMAT", path: "number", change: set({ number: "1".repeat(51) }) },
  { code: "INV-CURRENCY", path: "currency", change: set({ currency: "din" }) },
  {
    code: "INV-CURRENCY",
    path: "currency",
    fixture: "380-foreign-currency",
    change: set({ currency: "QQQ" }),
  },
  {
    code: "INV-DOCUMENT-DISCOUNT-TOO-BIG",
    path: "allowanceCharges.0.amount",
    change: set({
      allowanceCharges: [{ ...discount({ amount: "10000000.00" }), taxCategory: "S", taxPercent: "20" }],
    }),
  },
  {
    code: "INV-DOCUMENT-DISCOUNT-TOO-BIG",
    path: "allowanceCharges.0.amount",
    change: set({ allowanceCharges: [{ ...discount({}), taxCategory: "Z", taxPercent: "0" }] }),
  },
  {
    code: "INV-TOTAL-NEGATIVE",
    path: "lines",
    change: line(0, { taxCategory: "N", taxPercent: "0", quantity: "-100000" }),
  },
  {
    code: "INV-LINE-CANCELLING-POSITIVE",
    path: "lines.0.quantity",
    change: line(0, { taxCategory: "N", taxPercent: "0", quantity: "1" }),
  },
  {
    code: "INV-BUYER-IS-SELLER",
    path: "buyer.pib",
    change: ({ seller, buyer }) => ({ buyer: { ...buyer, pib: seller.pib } }),
  },
  { code: "INV-EXCHANGE-RATE-MISSING", path: "exchangeRate.rate", change: set({ currency: "EUR" }) },
  {
    code: "INV-EXCHANGE-RATE-MISSING",
    path: "exchangeRate.rate",
    fixture: "380-foreign-currency",
    change: exchange({ rate: null }),
  },
  {
    code: "INV-EXCHANGE-RATE-NOT-NEEDED",
    path: "exchangeRate",
    fixture: "380-foreign-currency",
    change: set({ currency: "RSD" }),
  },
  ...["0", "-1", "117.1234567"].map((rate) => ({
    code: "INV-EXCHANGE-RATE-VALUE" as const,
    path: "exchangeRate.rate",
    fixture: "380-foreign-currency",
    change: exchange({ rate }),
  })),
  {
    code: "INV-EXCHANGE-RATE-VALUE",
    path: "advances.0.exchangeRate",
    fixture: "380-final-in-foreign-currency",
    change: ({ advances = [] }) => ({ advances: advances.map((entry) => ({ ...entry, exchangeRate: "0" })) }),
  },
  ...[null, "2026-11-21", "2026-11-01"].map((date) => ({
    code: "INV-EXCHANGE-RATE-DATE" as const,
    path: "exchangeRate.date",
    fixture: "380-foreign-currency",
    change: exchange({ date }),
  })),
  {
    code: "INV-ATTACHMENT-NAME",
    path: "attachments.1.fileName",
    fixture: "380-attachments",
    change: file({ fileName: null }),
  },
  {
    code: "INV-ATTACHMENT-NAME",
    path: "attachments.1.fileName",
    fixture: "380-attachments",
    change: file({ fileName: "../zapisnik.pdf" }),
  },
  {
    code: "INV-ATTACHMENT-NAME",
    path: "attachments.1.fileName",
    fixture: "380-attachments",
    change: file({ fileName: "zapisnik.exe" }),
  },
  {
    code: "INV-ATTACHMENT-TYPE",
    path: "attachments.1.mimeCode",
    fixture: "380-attachments",
    change: file({ mimeCode: "image/png" }),
  },
  {
    code: "INV-ATTACHMENT-TYPE",
    path: "attachments.1.mimeCode",
    fixture: "380-attachments",
    change: file({ content: "iVBORw0KGgo=" }),
  },
  {
    code: "INV-ATTACHMENT-EMPTY",
    path: "attachments.1.sizeBytes",
    fixture: "380-attachments",
    change: file({ sizeBytes: 0, content: null }),
  },
  {
    code: "INV-ATTACHMENT-SIZE",
    path: "attachments.1.sizeBytes",
    fixture: "380-attachments",
    change: file({ sizeBytes: 6_000_000 }),
  },
  {
    code: "INV-ATTACHMENTS-COUNT",
    path: "attachments",
    fixture: "380-attachments",
    change: ({ attachments = [] }) => ({ attachments: [...attachments, ...attachments] }),
  },
  {
    code: "INV-ATTACHMENTS-SIZE",
    path: "attachments",
    fixture: "380-attachments",
    change: ({ attachments = [] }) => ({
      attachments: attachments.map((entry) => ({ ...entry, sizeBytes: 5_242_881 })),
    }),
  },
  { code: "INV-LINE-NAME-LENGTH", path: "lines.0.name", change: line(0, { name: "a".repeat(501) }) },
  {
    code: "INV-ROUNDING-LARGE",
    path: "roundingAmount",
    fixture: "380-rounded-to-dinar",
    change: set({ roundingAmount: "-1.00" }),
  },
  {
    code: "INV-REFERENCE-DATE-AFTER-ISSUE",
    path: "billingReferences.0.issueDate",
    fixture: "381-credit-note",
    change: set({ billingReferences: [{ ...reference, issueDate: "2026-11-22" }] }),
  },
  {
    code: "INV-REFERENCE-TYPE-MISSING",
    path: "billingReferences.0.typeCode",
    fixture: "381-credit-note",
    change: set({ billingReferences: [{ ...reference, outsideSef: true }] }),
  },
  {
    code: "INV-REFERENCE-TYPE",
    path: "billingReferences.0.typeCode",
    fixture: "383-debit-note",
    change: set({ billingReferences: [{ ...reference, typeCode: "386" }] }),
  },
  {
    code: "INV-ADVANCE-REFERENCE",
    path: "advances.0.number",
    fixture: "380-final-with-advance",
    change: ({ billingReferences }) => ({
      billingReferences: billingReferences.map((entry) => ({ ...entry, typeCode: "380" as const })),
    }),
  },
  {
    code: "INV-ADVANCE-DUPLICATE",
    path: "advances.1.number",
    fixture: "380-final-with-two-advances",
    change: ({ advances = [] }) => ({
      advances: advances.map((entry) => ({ ...entry, number: "AV-2026-3" })),
    }),
  },
  {
    code: "INV-ADVANCE-TAX",
    path: "advances.0.taxGroups.0.tax",
    fixture: "380-final-with-advance",
    change: ({ advances = [] }) => ({
      advances: advances.map((entry) => ({
        ...entry,
        taxGroups: entry.taxGroups.map((group) => ({ ...group, tax: "199.98" })),
      })),
    }),
  },
  {
    code: "INV-TAX-REASON-NOTE",
    path: "exemptionReasons.0.text",
    fixture: "380-small-taxpayer",
    context: { exemptionReasons: exemptionReasons.map((entry) => ({ ...entry, noteNeeded: true })) },
  },
  {
    code: "INV-TAX-REASON-NOT-ACTIVE",
    path: "exemptionReasons.0.code",
    fixture: "380-small-taxpayer",
    context: {
      exemptionReasons: exemptionReasons.map((entry) => ({ ...entry, activeTo: civilDate("2026-11-20") })),
    },
  },
  { code: "INV-NOTE-LENGTH", path: "notes.1", change: set({ notes: ["a", "b".repeat(1001)] }) },
  {
    code: "INV-BUYER-REFERENCE-JBKJS",
    path: "buyerReference",
    change: set({ buyerReference: "JN-JBKJS: 10520" }),
  },
  { code: "INV-ISSUE-DATE-TODAY", path: "issueDate", change: set({ issueDate: "2026-11-20" }) },
  { code: "INV-ISSUE-DATE-TODAY", path: "issueDate", context: { today: civilDate("2026-11-22") } },
  { code: "INV-DELIVERY-DATE-MISSING", path: "deliveryDate", change: set({ deliveryDate: null }) },
  {
    code: "INV-DELIVERY-DATE-MISSING",
    path: "deliveryDate",
    fixture: "381-credit-note",
    change: set({ deliveryDate: null }),
  },
  {
    code: "INV-DELIVERY-DATE-AFTER-ISSUE",
    path: "deliveryDate",
    change: set({ deliveryDate: "2026-11-22" }),
  },
  {
    code: "INV-DELIVERY-DATE-AFTER-ISSUE",
    path: "deliveryDate",
    change: set({ issueDate: null, deliveryDate: "2026-11-22" }),
  },
  {
    code: "INV-DELIVERY-DATE-NOT-ALLOWED",
    path: "deliveryDate",
    fixture: "386-advance",
    change: set({ deliveryDate: "2026-11-19" }),
  },
  { code: "INV-DUE-DATE-MISSING", path: "dueDate", change: set({ dueDate: null }) },
  { code: "INV-DUE-DATE-MISSING", path: "dueDate", fixture: "386-advance", change: set({ dueDate: null }) },
  { code: "INV-DUE-DATE-FAR", path: "dueDate", change: set({ dueDate: "2027-02-20" }) },
  {
    code: "INV-ADVANCE-DATE-AFTER-ISSUE",
    path: "dueDate",
    fixture: "386-advance",
    change: set({ dueDate: "2026-11-22" }),
  },
  { code: "INV-PERIOD-INCOMPLETE", path: "periodEnd", change: set({ periodStart: "2026-11-01" }) },
  {
    code: "INV-PERIOD-ORDER",
    path: "periodEnd",
    change: set({ periodStart: "2026-11-02", periodEnd: "2026-11-01" }),
  },
  { code: "INV-VAT-POINT-MISSING", path: "vatPointCode", change: set({ vatPointCode: null }) },
  {
    code: "INV-VAT-POINT-NOT-NEEDED",
    path: "vatPointCode",
    fixture: "380-small-taxpayer",
    change: set({ vatPointCode: "35" }),
  },
  {
    code: "INV-VAT-POINT-NOT-NEEDED",
    path: "vatPointCode",
    fixture: "381-credit-note",
    change: set({ vatPointCode: "35" }),
  },
  {
    code: "INV-VAT-POINT-ADVANCE",
    path: "vatPointCode",
    fixture: "386-advance",
    change: set({ vatPointCode: "3" }),
  },
  {
    code: "INV-VAT-POINT-DELIVERY-DATE",
    path: "deliveryDate",
    fixture: "383-debit-note",
    change: set({ deliveryDate: null }),
  },
  { code: "INV-SELLER-NAME", path: "seller.name", change: seller({ name: " " }) },
  { code: "INV-SELLER-PIB", path: "seller.pib", change: seller({ pib: "990000018" }) },
  { code: "INV-SELLER-PIB", path: "seller.pib", change: seller({ pib: null }) },
  {
    code: "INV-SELLER-REGISTRATION-NUMBER",
    path: "seller.registrationNumber",
    change: seller({ registrationNumber: "99000016" }),
  },
  { code: "INV-SELLER-CITY", path: "seller.city", change: seller({ city: null }) },
  { code: "INV-SELLER-JBKJS", path: "seller.jbkjs", change: seller({ jbkjs: "1052" }) },
  { code: "INV-BUYER-NAME", path: "buyer.name", change: buyer({ name: "" }) },
  { code: "INV-BUYER-PIB", path: "buyer.pib", change: buyer({ pib: "123456789" }) },
  { code: "INV-BUYER-PIB", path: "buyer.pib", change: buyer({ pib: null }) },
  {
    code: "INV-BUYER-REGISTRATION-NUMBER",
    path: "buyer.registrationNumber",
    change: buyer({ registrationNumber: null }),
  },
  { code: "INV-BUYER-CITY", path: "buyer.city", change: buyer({ city: null }) },
  { code: "INV-BUYER-POSTAL-CODE", path: "buyer.postalCode", change: buyer({ postalCode: null }) },
  { code: "INV-COUNTRY", path: "buyer.country", change: buyer({ country: "Srbija" }) },
  { code: "INV-COUNTRY", path: "seller.country", change: seller({ country: "" }) },
  {
    code: "INV-BUYER-JBKJS",
    path: "buyer.jbkjs",
    fixture: "380-public-buyer",
    change: buyer({ jbkjs: null }),
  },
  {
    code: "INV-BUYER-JBKJS",
    path: "buyer.jbkjs",
    fixture: "380-public-buyer",
    change: buyer({ jbkjs: "9991" }),
  },
  { code: "INV-BUYER-JBKJS-NOT-PUBLIC", path: "buyer.jbkjs", change: buyer({ jbkjs: "09991" }) },
  {
    code: "INV-PUBLIC-REFERENCE",
    path: "contractNumber",
    fixture: "380-public-buyer",
    change: set({ contractNumber: null }),
  },
  {
    code: "INV-SEND-TO-CIR-CHOICE",
    path: "sendToCir",
    fixture: "380-public-buyer",
    context: { sendToCir: null },
  },
  { code: "INV-SEND-TO-CIR-NOT-PUBLIC", path: "sendToCir", context: { sendToCir: "Yes" } },
  {
    code: "INV-CIR-CONTRACT",
    path: "contractNumber",
    fixture: "380-public-buyer",
    change: set({ contractNumber: null, orderNumber: "N-1" }),
    context: { sendToCir: "Yes" },
  },
  { code: "INV-CIR-ADVANCE", path: "sendToCir", fixture: "386-advance", context: { sendToCir: "Yes" } },
  { code: "INV-CIR-DEBIT-NOTE", path: "sendToCir", fixture: "383-debit-note", context: { sendToCir: "Yes" } },
  {
    code: "INV-CIR-CREDIT-NOTE",
    path: "sendToCir",
    fixture: "381-credit-note-period",
    context: { sendToCir: "Yes" },
  },
  {
    code: "INV-CIR-CURRENCY",
    path: "currency",
    fixture: "380-public-buyer",
    change: set({ currency: "EUR" }),
    context: { sendToCir: "Yes" },
  },
  {
    code: "INV-REGISTER-JBKJS-OTHER",
    path: "buyer.jbkjs",
    fixture: "380-public-order",
    context: { register: [{ jbkjs: "99999", name: "Druga ustanova" }] },
  },
  {
    code: "INV-REGISTER-JBKJS-UNKNOWN",
    path: "buyer.jbkjs",
    fixture: "380-public-order",
    context: { register: [] },
  },
  {
    code: "INV-REGISTER-PUBLIC",
    path: "buyer.jbkjs",
    context: { register: [{ jbkjs: "99999", name: "Ustanova" }] },
  },
  {
    code: "INV-CIR-NEGATIVE-TOTAL",
    path: "sendToCir",
    fixture: "380-cancelling-line",
    change: line(0, { quantity: "0.1" }),
    context: { sendToCir: "Yes" },
  },
  { code: "INV-PAYMENT-MEANS", path: "payment.meansCode", change: payment({ meansCode: "" }) },
  { code: "INV-PAYEE-ACCOUNT", path: "payment.account", change: payment({ account: null }) },
  { code: "INV-PAYEE-ACCOUNT", path: "payment.account", change: payment({ account: " " }) },
  {
    code: "INV-PAYEE-ACCOUNT-CHECKSUM",
    path: "payment.account",
    change: payment({ account: "123123123123" }),
  },
  { code: "INV-PAYMENT-MODEL", path: "payment.model", change: payment({ model: "9" }) },
  { code: "INV-PAYMENT-MODEL", path: "payment.model", change: payment({ model: "97", reference: null }) },
  {
    code: "INV-PAYMENT-REFERENCE-CHECKSUM",
    path: "payment.reference",
    change: payment({ reference: "81-2026-00123" }),
  },
  { code: "INV-LINES-EMPTY", path: "lines", change: set({ lines: [], vatPointCode: null }) },
  { code: "INV-LINE-ID", path: "lines.1.id", change: line(1, { id: "1" }) },
  { code: "INV-LINE-ID", path: "lines.0.id", change: line(0, { id: "" }) },
  { code: "INV-LINE-NAME", path: "lines.1.name", change: line(1, { name: " " }) },
  { code: "INV-LINE-QUANTITY-NEGATIVE", path: "lines.0.quantity", change: line(0, { quantity: "-1" }) },
  { code: "INV-LINE-QUANTITY-ZERO", path: "lines.0.quantity", change: line(0, { quantity: "0.000" }) },
  { code: "INV-LINE-UNIT", path: "lines.0.unitCode", change: line(0, { unitCode: "Kom" }) },
  { code: "INV-LINE-UNIT-UNUSUAL", path: "lines.0.unitCode", change: line(0, { unitCode: "C62" }) },
  { code: "INV-LINE-PRICE-MISSING", path: "lines.0.unitPrice", change: line(0, { unitPrice: null }) },
  { code: "INV-LINE-PRICE-ZERO", path: "lines.0.unitPrice", change: line(0, { unitPrice: "0.00" }) },
  { code: "INV-LINE-PRICE-NEGATIVE", path: "lines.0.unitPrice", change: line(0, { unitPrice: "-0.01" }) },
  { code: "INV-LINE-PRICE-DECIMALS", path: "lines.0.unitPrice", change: line(0, { unitPrice: "1.00001" }) },
  {
    code: "INV-LINE-DISCOUNT-TOO-BIG",
    path: "lines.0.allowanceCharges",
    change: line(0, { allowanceCharges: [discount({ amount: "99999.00" })] }),
  },
  {
    code: "INV-ALLOWANCE-AMOUNT",
    path: "lines.1.allowanceCharges.0.amount",
    change: line(1, { allowanceCharges: [discount({ amount: "254.99", percent: "10" })] }),
  },
  {
    code: "INV-ALLOWANCE-AMOUNT",
    path: "allowanceCharges.0.amount",
    fixture: "380-small-taxpayer",
    change: set({
      allowanceCharges: [{ ...documentDiscount, taxCategory: "SS", amount: "451.00", percent: "10" }],
    }),
  },
  {
    code: "INV-ALLOWANCE-NEGATIVE",
    path: "lines.0.allowanceCharges.0.amount",
    change: line(0, { allowanceCharges: [discount({ amount: "-1.00" })] }),
  },
  {
    code: "INV-ALLOWANCE-CATEGORY",
    path: "allowanceCharges.0.taxCategory",
    change: set({ allowanceCharges: [documentDiscount] }),
  },
  { code: "INV-AMOUNT-DECIMALS", path: "roundingAmount", change: set({ roundingAmount: "0.001" }) },
  {
    code: "INV-AMOUNT-DECIMALS",
    path: "lines.0.allowanceCharges.0.amount",
    change: line(0, { allowanceCharges: [discount({ amount: "1.001" })] }),
  },
  {
    code: "INV-AMOUNT-TOO-BIG",
    path: "lines.0.unitPrice",
    change: line(0, { unitPrice: "1000000000000000" }),
  },
  { code: "INV-LINE-TAX-PERCENT", path: "lines.0.taxPercent", change: line(0, { taxPercent: "8" }) },
  {
    code: "INV-LINE-TAX-PERCENT",
    path: "lines.0.taxPercent",
    fixture: "380-small-taxpayer",
    change: line(0, { taxPercent: "20" }),
  },
  {
    code: "INV-TAX-REASON-MISSING",
    path: "lines.1.taxCategory",
    fixture: "380-exempt-mix",
    change: ({ exemptionReasons }) => ({
      exemptionReasons: exemptionReasons.filter(({ taxCategory }) => taxCategory !== "E"),
    }),
  },
  {
    code: "INV-TAX-REASON-MISSING",
    path: "lines.0.taxCategory",
    fixture: "380-small-taxpayer",
    change: set({ exemptionReasons: [{ ...reason, code: "" }] }),
  },
  {
    code: "INV-TAX-REASON-NOT-NEEDED",
    path: "exemptionReasons.0.code",
    change: set({ exemptionReasons: [reason] }),
  },
  {
    code: "INV-TAX-REASON-DUPLICATE",
    path: "exemptionReasons.1.code",
    fixture: "380-small-taxpayer",
    change: set({ exemptionReasons: [reason, { ...reason, code: "PDV-RS-35-7" }] }),
  },
  {
    code: "INV-TAX-REASON-CATEGORY",
    path: "exemptionReasons.0.code",
    fixture: "380-small-taxpayer",
    change: set({ exemptionReasons: [{ ...reason, code: "PDV-RS-25-2-2" }] }),
  },
  {
    code: "INV-TAX-REASON-UNKNOWN",
    path: "exemptionReasons.0.code",
    fixture: "380-small-taxpayer",
    change: set({ exemptionReasons: [{ ...reason, code: "PDV-RS-99" }] }),
  },
  {
    code: "INV-TAX-REASON-NOT-ACTIVE",
    path: "exemptionReasons.0.code",
    fixture: "380-small-taxpayer",
    change: set({ issueDate: "2022-04-06" }),
    context: { today: civilDate("2022-04-06") },
  },
  {
    code: "INV-CORRECTION-SOURCE",
    path: "billingReferences",
    fixture: "381-credit-note",
    change: set({ billingReferences: [] }),
  },
  {
    code: "INV-CORRECTION-SOURCE",
    path: "billingReferences",
    fixture: "383-debit-note",
    change: set({ billingReferences: [] }),
  },
  {
    code: "INV-CORRECTION-SOURCE-AND-PERIOD",
    path: "periodStart",
    fixture: "381-credit-note-period",
    change: set({ billingReferences: [reference] }),
  },
  {
    code: "INV-REFERENCE-NUMBER",
    path: "billingReferences.0.number",
    change: set({ billingReferences: [{ ...reference, number: "" }] }),
  },
  {
    code: "INV-REFERENCE-DATE",
    path: "billingReferences.0.issueDate",
    change: set({ billingReferences: [{ ...reference, issueDate: null }] }),
  },
  {
    code: "INV-REFERENCE-DUPLICATE",
    path: "billingReferences.1.number",
    change: set({ billingReferences: [reference, reference] }),
  },
  {
    code: "INV-REFERENCE-ADVANCE-ONLY",
    path: "billingReferences",
    fixture: "381-credit-note",
    change: set({
      billingReferences: [reference, { number: "AV-1", issueDate: "2026-11-01", typeCode: "386" }],
    }),
  },
  { code: "INV-PREPAID-REFERENCE", path: "prepaidAmount", change: set({ prepaidAmount: "1.00" }) },
  {
    code: "INV-PREPAID-TYPE",
    path: "prepaidAmount",
    fixture: "383-debit-note",
    change: set({ prepaidAmount: "1.00" }),
  },
  {
    code: "INV-PREPAID-RANGE",
    path: "prepaidAmount",
    fixture: "380-final-with-advance",
    change: set({ prepaidAmount: "99999.00" }),
  },
  {
    code: "INV-PREPAID-SUM",
    path: "prepaidAmount",
    fixture: "380-final-with-advance",
    change: set({ prepaidAmount: "1199.99" }),
  },
  {
    code: "INV-PREPAID-GROUPS",
    path: "advances",
    fixture: "380-final-with-advance",
    change: line(0, { unitPrice: "900.00" }),
  },
  {
    code: "INV-ADVANCE-REFERENCE",
    path: "advances.0.number",
    fixture: "380-final-with-advance",
    change: set({ billingReferences: [reference] }),
  },
];

describe("a lawful document with one sin", () => {
  test.each(mutations)("$code at $path", ({ code, path, fixture = "380-two-rates", change, context }) => {
    const lawful = invoiceFixture(fixture);
    const invoice = { ...lawful, ...change?.(lawful) };
    const faults = checkForSend(invoice, { ...fixtureContext(lawful), ...context });
    expect(faults).toContainEqual(expect.objectContaining({ code, path }));
  });

  test("every code has a mutation that brings it up", () => {
    const caught = new Set<string>(mutations.map(({ code }) => code));
    expect(invoiceRuleCodes.filter((code) => !caught.has(code))).toEqual([]);
  });
});

describe("a lawful document", () => {
  test.each(invoiceFixtureNames())("%s raises no alarm", (name) => {
    const invoice = invoiceFixture(name);
    expect(checkForSend(invoice, fixtureContext(invoice))).toEqual([]);
  });

  test.each<[string, Partial<Invoice>, Partial<SendContext>]>([
    ["without an issue date: it will be the day of sending", { issueDate: null }, {}],
    ["sent tomorrow without an issue date", { issueDate: null }, { today: civilDate("2026-11-22") }],
    ["delivered today", { deliveryDate: "2026-11-21" }, {}],
    ["due today", { dueDate: "2026-11-21" }, {}],
    ["paid before it was issued", { dueDate: "2026-11-01" }, {}],
    ["explicitly kept out of the public register", {}, { sendToCir: "No" }],
    ["with Cyrillic letters in the number", { number: "ФК-2026/1" }, {}],
    ["by cash accounting", { vatPointCode: "432" }, {}],
  ])("%s raises no alarm", (_, patch, context) => {
    const invoice = { ...invoiceFixture("380-two-rates"), ...patch };
    expect(checkForSend(invoice, { ...fixtureContext(invoice), ...context })).toEqual([]);
  });

  test("to a company that is public by ownership needs no JBKJS when SEF's register has none for it", () => {
    const lawful = invoiceFixture("380-public-buyer");
    const invoice = { ...lawful, buyer: { ...lawful.buyer, jbkjs: null } };
    const of = (jbkjs: string | null) =>
      checkForSend(invoice, { ...fixtureContext(lawful), register: [{ jbkjs, name: "Javno preduzeće" }] });
    expect(of(null)).toEqual([]);
    expect(of("12345").map(({ code }) => code)).toContain("INV-BUYER-JBKJS");
  });

  test("to the public sector may be registered when it names a contract", () => {
    const invoice = invoiceFixture("380-public-buyer");
    expect(checkForSend(invoice, { ...fixtureContext(invoice), sendToCir: "Yes" })).toEqual([]);
  });

  test("with a dashed account passes, and a wrong control digit only warns", () => {
    const invoice = invoiceFixture("380-two-rates");
    const faults = checkForSend(
      { ...invoice, payment: { ...invoice.payment, account: "999-12345-74" } },
      fixtureContext(invoice),
    );
    expect(faults).toEqual([
      { code: "INV-PAYEE-ACCOUNT-CHECKSUM", path: "payment.account", severity: "warning" },
    ]);
    expect(isSendable(faults)).toBe(true);
  });
});

describe("a document that is issued outside SEF", () => {
  const abroad = {
    pib: "DE123456789",
    registrationNumber: null,
    jbkjs: null,
    postalCode: null,
    country: "DE",
  };
  const invoice: Invoice = {
    ...invoiceFixture("380-two-rates"),
    buyer: { ...invoiceFixture("380-two-rates").buyer, ...abroad },
    vatPointCode: null,
  };
  const context: SendContext = { ...fixtureContext(invoice), outsideSef: "foreign" };
  const codesOf = (patch: Partial<Invoice>, given = context) =>
    checkForSend({ ...invoice, ...patch }, given).map(({ code }) => code);

  test("is not asked for what only SEF wants, which it is asked for on the way there", () => {
    expect(codesOf({ payment: { ...invoice.payment, account: null } })).toEqual([]);
    expect(codesOf({}, { ...context, outsideSef: null })).toEqual([
      "INV-VAT-POINT-MISSING",
      "INV-BUYER-PIB",
      "INV-BUYER-REGISTRATION-NUMBER",
      "INV-BUYER-POSTAL-CODE",
    ]);
  });

  test("is asked for all that the law wants of any invoice", () => {
    const broken = { number: null, deliveryDate: null, lines: [], buyer: { ...invoice.buyer, name: "" } };
    expect(codesOf(broken)).toEqual([
      "INV-NUMBER-MISSING",
      "INV-DELIVERY-DATE-MISSING",
      "INV-BUYER-NAME",
      "INV-LINES-EMPTY",
    ]);
  });

  test("in euros needs a rate exactly when it states VAT", () => {
    const free = invoice.lines.map((line) => ({ ...line, taxCategory: "O" as const, taxPercent: "0" }));
    const exemptionReasons = invoiceFixture("380-place-of-supply-abroad").exemptionReasons;
    expect(codesOf({ currency: "EUR" })).toEqual(["INV-EXCHANGE-RATE-MISSING"]);
    expect(codesOf({ currency: "EUR", lines: free, exemptionReasons })).toEqual([]);
  });
});

test("an empty form shows all its faults at once, each beside its field", () => {
  const nobody = {
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
  const empty: Invoice = {
    ...invoiceFixture("380-two-rates"),
    number: null,
    issueDate: null,
    dueDate: null,
    deliveryDate: null,
    vatPointCode: null,
    seller: nobody,
    buyer: nobody,
    payment: { meansCode: "30", account: null, model: null, reference: null },
    lines: [],
  };
  const faults = checkForSend(empty, { today: fixtureDay, buyerIsPublic: true, sendToCir: null });
  expect(faults.map(({ code }) => code)).toEqual([
    "INV-NUMBER-MISSING",
    "INV-DELIVERY-DATE-MISSING",
    "INV-DUE-DATE-MISSING",
    "INV-SELLER-NAME",
    "INV-SELLER-PIB",
    "INV-SELLER-REGISTRATION-NUMBER",
    "INV-SELLER-CITY",
    "INV-BUYER-NAME",
    "INV-BUYER-PIB",
    "INV-BUYER-REGISTRATION-NUMBER",
    "INV-BUYER-CITY",
    "INV-BUYER-POSTAL-CODE",
    "INV-BUYER-JBKJS",
    "INV-PUBLIC-REFERENCE",
    "INV-SEND-TO-CIR-CHOICE",
    "INV-PAYEE-ACCOUNT",
    "INV-LINES-EMPTY",
  ]);
  expect(isSendable(faults)).toBe(false);
});

test("no document, however odd, makes the rules throw", () => {
  fc.assert(
    fc.property(arbitraryInvoice, fc.boolean(), (invoice, buyerIsPublic) => {
      const faults = checkForSend(invoice, { today: fixtureDay, buyerIsPublic, sendToCir: "Yes" });
      expect(faults.every(({ code }) => invoiceRuleCodes.some((known) => known === code))).toBe(true);
    }),
  );
});

describe("a rule that has a first day", () => {
  test("is silent before it", () => {
    const credit = invoiceFixture("381-credit-note");
    const codesOn = (day: string) => {
      const invoice = { ...credit, issueDate: day, deliveryDate: null };
      return checkForSend(invoice, { ...fixtureContext(invoice), today: civilDate(day) }).map(
        ({ code }) => code,
      );
    };
    expect(codesOn("2025-06-30")).not.toContain("INV-DELIVERY-DATE-MISSING");
    expect(codesOn("2025-07-01")).toContain("INV-DELIVERY-DATE-MISSING");
  });

  test("says so in its row, and a row leaves nothing unsaid", () => {
    const row = ruleRows.find(({ code }) => code === "INV-DELIVERY-DATE-MISSING");
    expect(row).toMatchObject({
      path: "deliveryDate",
      severity: "error",
      validFrom: "2025-07-01",
      validTo: null,
    });
    expect(ruleRows.filter(({ source }) => source.trim() === "")).toEqual([]);
    const codes = new Set<string>(ruleRows.map(({ code }) => code));
    expect(retiredRuleCodes.filter((retired) => codes.has(retired))).toEqual([]);
  });
});

test("the list of codes is sorted, complete and free of doubles", () => {
  const inRules = [...new Set(sendRules.map(({ code }) => code))].sort();
  expect([...invoiceRuleCodes]).toEqual(inRules);
  expect(sendRules.length).toBe(inRules.length);
});
