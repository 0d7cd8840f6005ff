import type { Invoice, Party } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { decimal } from "#server/domain/money.ts";
import { type BankAccount, parseBankAccount } from "#server/domain/party/bank-account.ts";
import { isModel97Reference, model97Control } from "#server/domain/party/payment-reference.ts";
import { slipText } from "./slip-text.ts";

/** What a payer writes on a transfer order, in Latin letters and within the limits of the NBS IPS QR code. */
export type PaymentSlip = {
  account: BankAccount;
  /** RSD with two decimals. */
  amount: string;
  /** Name, street, place: at most three lines and seventy characters with the breaks between them. */
  payee: readonly string[];
  /** The same; empty when the buyer has no name. */
  payer: readonly string[];
  /** Šifra plaćanja. */
  code: string;
  purpose: string;
  /** Model and poziv na broj, together at most twenty-five characters. */
  reference: { model: string; number: string } | null;
  /** More than banks pay at once: the order may have to be an ordinary one. */
  isAboveInstantLimit: boolean;
};

/** Why a document has no slip. */
export const noSlipReasons = [
  "credit",
  "advance",
  "currency",
  "zero",
  "tooLarge",
  "means",
  "account",
  "payee",
] as const;
export type NoSlip = (typeof noSlipReasons)[number];
export type SlipOrReason = { kind: "slip"; slip: PaymentSlip } | { kind: "none"; because: NoSlip };

/** 221: goods and services of final consumption, without cash. */
const paymentCode = "221";
const partyCharactersMax = 70;
const purposeCharactersMax = 35;
const referenceCharactersMax = 25;
/** The amount's tag holds fifteen characters after "RSD". */
const amountBelow = "1000000000000";
/** Ceiling of an instant payment, by unofficial sources. */
const instantMax = "300000";
/** UNCL4461: a transfer, a payment to an account, a standing order. Cards, cash and the like need no slip. */
const transfers = new Set(["30", "31", "42", "57"]);

/**
 * The slip of a document, or the reason why there is none: dinars and more than nothing, with a lawful account.
 * Advances are taken off before; an advance document itself was paid before it was written.
 *
 * Source: NBS, "Specifikacija IPS QR koda"; amounts as `computeTotals` makes them.
 */
export function describePaymentSlip(invoice: Invoice): SlipOrReason {
  const payable = decimal(computeTotals(invoice).payable);
  const account = parseBankAccount(invoice.payment.account ?? "");
  const payee = partyLines(invoice.seller);
  const none = (because: NoSlip): SlipOrReason => ({ kind: "none", because });
  if (invoice.typeCode === "381") return none("credit");
  if (invoice.typeCode === "386") return none("advance");
  if (invoice.currency !== "RSD") return none("currency");
  if (!payable.greaterThan(0)) return none("zero");
  if (!payable.lessThan(amountBelow)) return none("tooLarge");
  if (!transfers.has(invoice.payment.meansCode)) return none("means");
  if (account === null) return none("account");
  if (payee.length === 0) return none("payee");
  const slip: PaymentSlip = {
    account,
    amount: payable.toFixed(2),
    payee,
    payer: partyLines(invoice.buyer),
    code: paymentCode,
    purpose: purposeOf(invoice),
    reference: referenceOf(invoice),
    isAboveInstantLimit: payable.greaterThan(instantMax),
  };
  return { kind: "slip", slip };
}

/** The name may be cut; a street or place that does not fit is left out rather than broken off. */
function partyLines({ name, street, city }: Party): string[] {
  const first = slipText(name, partyCharactersMax);
  if (first === "") return [];
  const lines = [first];
  for (const next of [street, city]) {
    const line = slipText(next ?? "", Number.POSITIVE_INFINITY);
    if (line !== "" && [...lines, line].join("\n").length <= partyCharactersMax) lines.push(line);
  }
  return lines;
}

function purposeOf({ typeCode, number }: Invoice): string {
  const kind = typeCode === "383" ? "Dokument o povećanju" : "Faktura";
  const whole = slipText(`${kind} ${number ?? ""}`, Number.POSITIVE_INFINITY);
  // The number tells the payment apart, so the kind gives way to it.
  return whole.length <= purposeCharactersMax ? whole : slipText(number ?? kind, purposeCharactersMax);
}

/** What the document asks for; else its number by model 97, so that the payment can be matched. */
function referenceOf({ payment, number }: Invoice): PaymentSlip["reference"] {
  const given = slipText(payment.reference ?? "", Number.POSITIVE_INFINITY).replaceAll(" ", "");
  if (given === "") return fitting("97", withControl(slipText(number ?? "", Number.POSITIVE_INFINITY)));
  const model = payment.model?.trim() ?? "";
  if (model !== "97") return fitting(/^\d{2}$/.test(model) ? model : "00", given);
  // Model 97 is written without dashes; what its own control contradicts would be refused by the bank.
  return isModel97Reference(given) ? fitting("97", lettersAndDigits(given)) : fitting("00", given);
}

function withControl(number: string): string {
  const base = lettersAndDigits(number);
  return `${model97Control(base)}${base}`;
}

function lettersAndDigits(text: string): string {
  return text
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
}

function fitting(model: string, number: string): PaymentSlip["reference"] {
  return number !== "" && model.length + number.length <= referenceCharactersMax ? { model, number } : null;
}
