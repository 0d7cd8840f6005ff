import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { Invoice, Party } from "#server/domain/invoice/invoice.ts";
import { formatBankAccount, parseBankAccount } from "#server/domain/party/bank-account.ts";
import { type Messages, messagesFor } from "#server/messages/catalog.ts";
import { createTranslator } from "#server/messages/create-translator.ts";
import { formatDate, formatFileSize, formatQuantity } from "#server/messages/format.ts";
import { legalNote } from "#server/messages/legal-note.ts";
import type { Locale } from "#server/messages/locales.ts";
import { invoiceTables, invoiceTotals } from "./describe-amounts.ts";
import { describePayment } from "./describe-payment.ts";
import type { Picture, PrintedDocument, PrintedParty } from "./printed-document.ts";

/** What the document itself does not say: whether it counts, whether it goes through SEF, and whether it still holds. */
export type Standing = { isDraft: boolean; isTrial: boolean; isOutsideSef: boolean; isVoid: boolean };

/** What a company puts on all its paper. */
export type Letterhead = { logo: Picture | null; accounts: readonly string[] };

/** An invoice, credit, debit or advance document as it stands on paper. */
export function describeInvoice(
  invoice: Invoice,
  standing: Standing,
  locale: Locale,
  { logo, accounts }: Letterhead = { logo: null, accounts: [] },
): PrintedDocument {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "printed" });
  const { printed, party, documentKind, outsideSef, sales, references } = messages;
  const { seller, buyer, notes, attachments = [], exemptionReasons } = invoice;
  const payTo = readable(invoice.payment.account ?? "");
  const otherAccounts = accounts.map(readable).filter((account) => account !== payTo);
  return {
    language: locale,
    title: documentKind[invoice.typeCode],
    number: invoice.number ?? sales.withoutNumber,
    marks: [
      ...(standing.isDraft ? [printed.draft] : []),
      ...(standing.isVoid ? [printed.notToBePaid] : []),
      ...(standing.isOutsideSef ? [outsideSef.mark] : []),
    ],
    stamp: standing.isTrial ? printed.trial : null,
    logo,
    parties: [describeParty(party.seller, seller, messages), describeParty(party.buyer, buyer, messages)],
    facts: facts(invoice, messages, locale),
    tables: invoiceTables(invoice, messages, locale),
    totals: invoiceTotals(invoice, messages, locale),
    payment: standing.isDraft ? null : describePayment(invoice, standing, locale),
    sections: [
      {
        title: printed.vatNotes,
        paragraphs: [...new Set(exemptionReasons.map((reason) => legalNote(reason, locale)))],
      },
      { title: printed.notes, paragraphs: notes },
      {
        title: references.attachments.title,
        paragraphs: attachments.map(({ name, fileName, sizeBytes }) =>
          [fileName ?? name, formatFileSize(sizeBytes, locale)].join(", "),
        ),
      },
      {
        title: printed.otherAccounts,
        paragraphs: otherAccounts.length === 0 ? [] : [otherAccounts.join(", ")],
      },
    ],
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
      value: payment.account === null ? "" : readable(payment.account),
    },
    {
      label: fields.modelAndReference,
      value: [payment.model, payment.reference].filter(Boolean).join(" "),
    },
    { label: messages.printed.exchangeRate, value: exchangeRate(invoice, messages, locale) },
  ];
  return all.filter(({ value }) => value !== "");
}

function readable(text: string): string {
  const account = parseBankAccount(text);
  return account === null ? text : formatBankAccount(account);
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
