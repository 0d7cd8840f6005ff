import { createTranslator } from "use-intl/core";
import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { Invoice, Party } from "#server/domain/invoice/invoice.ts";
import { formatBankAccount, parseBankAccount } from "#server/domain/party/bank-account.ts";
import { type Messages, messagesFor } from "#server/messages/catalog.ts";
import { formatDate, formatQuantity } from "#server/messages/format.ts";
import type { Locale } from "#server/messages/locales.ts";
import { invoiceTables, invoiceTotals } from "./describe-amounts.ts";
import type { PrintedDocument, PrintedParty } from "./printed-document.ts";

/** What the document itself does not say: whether it counts, and whether it goes through SEF. */
export type Standing = { isDraft: boolean; isTrial: boolean; isOutsideSef: boolean };

/** An invoice, credit, debit or advance document as it stands on paper. */
export function describeInvoice(invoice: Invoice, standing: Standing, locale: Locale): PrintedDocument {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "printed" });
  const { printed, party, documentKind, outsideSef, sales } = messages;
  const { seller, buyer, notes } = invoice;
  return {
    language: locale,
    title: documentKind[invoice.typeCode],
    number: invoice.number ?? sales.withoutNumber,
    marks: [
      ...(standing.isDraft ? [printed.draft] : []),
      ...(standing.isOutsideSef ? [outsideSef.mark] : []),
    ],
    stamp: standing.isTrial ? printed.trial : null,
    parties: [describeParty(party.seller, seller, messages), describeParty(party.buyer, buyer, messages)],
    facts: facts(invoice, messages, locale),
    tables: invoiceTables(invoice, messages, locale),
    totals: invoiceTotals(invoice, messages, locale),
    notes: { title: printed.notes, paragraphs: notes },
    footer: [seller.name, seller.pib === null ? "" : `${party.pib} ${seller.pib}`]
      .filter(Boolean)
      .join(" · "),
    pageOf: (page, pages) => t("page", { page: String(page), pages: String(pages) }),
  };
}

function describeParty(role: string, party: Party, { party: words }: Messages): PrintedParty {
  const { name, pib, registrationNumber, jbkjs, street, postalCode, city, country, email } = party;
  const place = [postalCode, city].filter(Boolean).join(" ");
  const numbers = [
    [words.pib, pib],
    [words.registrationNumber, registrationNumber === pib ? null : registrationNumber],
    [words.jbkjs, jbkjs],
  ];
  const details = [
    street,
    [place, country === "RS" ? null : country].filter(Boolean).join(", "),
    ...numbers.map(([label, value]) => (value ? `${label}: ${value}` : null)),
    email,
  ];
  return { role, name, details: details.filter((line): line is string => Boolean(line)) };
}

function facts(invoice: Invoice, messages: Messages, locale: Locale): { label: string; value: string }[] {
  const { fields } = messages;
  const day = (date: string | null) => (date === null ? "" : formatDate(date, locale));
  const { payment, periodStart, periodEnd, billingReferences, vatPointCode } = invoice;
  const account = payment.account === null ? null : parseBankAccount(payment.account);
  const all = [
    { label: fields.issueDate, value: day(invoice.issueDate) },
    { label: fields.deliveryDate, value: day(invoice.deliveryDate) },
    {
      label: invoice.typeCode === "386" ? fields.advancePaidDate : fields.dueDate,
      value: day(invoice.dueDate),
    },
    { label: fields.vatPoint, value: vatPointCode === null ? "" : fields[vatPointNames[vatPointCode]] },
    { label: fields.period, value: [day(periodStart), day(periodEnd)].filter(Boolean).join(" – ") },
    { label: fields.orderNumber, value: invoice.orderNumber ?? "" },
    { label: fields.contractNumber, value: invoice.contractNumber ?? "" },
    { label: fields.lotNumber, value: invoice.lotNumber ?? "" },
    { label: fields.buyerReference, value: invoice.buyerReference ?? "" },
    {
      label: fields.referencedDocument,
      value: billingReferences
        .map(({ number, issueDate }) => [number, day(issueDate)].filter(Boolean).join(", "))
        .join("; "),
    },
    {
      label: fields.paymentAccount,
      value: account === null ? (payment.account ?? "") : formatBankAccount(account),
    },
    {
      label: fields.modelAndReference,
      value: [payment.model, payment.reference].filter(Boolean).join(" "),
    },
    { label: messages.printed.exchangeRate, value: exchangeRate(invoice, messages, locale) },
  ];
  return all.filter(({ value }) => value !== "");
}

const vatPointNames = { "35": "vatPointSupply", "3": "vatPointIssue", "432": "vatPointPayment" } as const;

/** The rate with the day of its list, or that it was agreed upon. */
function exchangeRate(
  { currency, exchangeRate: given }: Invoice,
  messages: Messages,
  locale: Locale,
): string {
  if (given === undefined || given.rate === null) return "";
  const t = createTranslator({ locale, messages, namespace: "printed" });
  const rate = t("rate", { currency, rate: formatQuantity(given.rate, locale), dinar: domesticCurrency });
  if (given.source === "agreed") return t("agreed", { rate });
  return given.date === null ? rate : t("ofDay", { rate, day: formatDate(given.date, locale) });
}
