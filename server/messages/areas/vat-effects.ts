import type { VatReason } from "#server/domain/tax/vat-effect.ts";
import type { Text, Texts } from "#server/messages/text.ts";

const reason = {
  deducted: [
    "Prihvatanje stiže na vreme za period u kojem je PDV nastao.",
    "The acceptance comes in time for the period in which the VAT arose.",
  ],
  deductedLater: [
    "Prihvatanje stiže posle roka za period u kojem je PDV nastao, pa se PDV odbija kasnije.",
    "The acceptance comes after the deadline of the period in which the VAT arose, so it is deducted later.",
  ],
  deductedWhenPaid: [
    "Dobavljač obračunava PDV po naplati, pa se i odbija tek kada platite.",
    "The supplier charges VAT when it is paid, so it is deducted only when you pay.",
  ],
  notAccepted: ["Bez prihvatanja nema odbitka.", "No acceptance, no deduction."],
  neverDeducted: ["Po storniranoj fakturi nema odbitka.", "A reversed invoice gives no deduction."],
  deductionCorrected: [
    "Odbijeni PDV se ispravlja u periodu u kojem je storno.",
    "The deducted VAT is corrected in the period of the storno.",
  ],
  owedAndAccepted: [
    "PDV dugujete zbog prometa, a kupac prihvatanjem stiče pravo na odbitak.",
    "You owe the VAT because of the supply; acceptance gives the buyer the right to deduct it.",
  ],
  owedThoughRejected: [
    "PDV dugujete zbog prometa, i kada kupac ne prihvati. Ispravlja ga tek storno ili dokument o smanjenju.",
    "You owe the VAT because of the supply, also when the buyer does not accept. Only a storno or a credit document corrects it.",
  ],
  neverOwed: [
    "Storno u istom poreskom periodu poništava PDV.",
    "A storno in the same tax period takes the VAT away.",
  ],
  owedThenCorrected: [
    "PDV ostaje u periodu u kojem je nastao, a ispravlja se u periodu storna, kada kupac potvrdi da ga nije odbio ili da je odbitak ispravio.",
    "The VAT stays in the period in which it arose and is corrected in that of the storno, once the buyer confirms that it has not deducted it or has corrected its deduction.",
  ],
} as const satisfies Record<VatReason, Text>;

/** Beginnings of a sentence; a date in them ends it. */
const choice = {
  purchase: {
    accepted: ["Prihvaćeno", "Accepted"],
    rejected: ["Odbijeno", "Rejected"],
    accept: {
      now: ["Ako prihvatite danas", "If you accept today"],
      later: ["Ako prihvatite {date} ili kasnije", "If you accept on {date} or later"],
    },
    reject: ["Ako odbijete", "If you reject"],
    silence: ["Ako ne odgovorite do {date}", "If you do not answer by {date}"],
    storno: {
      now: ["Ako dobavljač stornira danas", "If the supplier reverses it today"],
      later: ["Ako dobavljač stornira {date} ili kasnije", "If the supplier reverses it on {date} or later"],
    },
  },
  sales: {
    accepted: ["Prihvaćeno", "Accepted"],
    rejected: ["Odbijeno", "Rejected"],
    accept: ["Ako kupac prihvati", "If the buyer accepts"],
    reject: ["Ako kupac odbije", "If the buyer rejects"],
    silence: ["Ako kupac ne odgovori do {date}", "If the buyer does not answer by {date}"],
    storno: {
      now: ["Ako stornirate danas", "If you reverse it today"],
      later: ["Ako stornirate {date} ili kasnije", "If you reverse it on {date} or later"],
    },
  },
} as const satisfies Texts;

/** What happens to VAT by what happens to a document: the panel "Efekat na PDV". */
export const vatEffects = {
  title: ["Efekat na PDV", "VAT effect"],
  lead: [
    "PDV na dokumentu: {amount}. Računamo da imate pravo na pun odbitak.",
    "VAT on the document: {amount}. We take it that you may deduct all of it.",
  ],
  leadOfSale: ["PDV na dokumentu: {amount}.", "VAT on the document: {amount}."],
  unsure: ["Nije potvrđeno; proverite sa knjigovođom.", "Not confirmed; check with your accountant."],
  choice,
  reason,
  change: {
    deducted: ["odbitak {amount}", "deduction {amount}"],
    deductionLessened: ["odbitak manji za {amount}", "deduction less by {amount}"],
    owed: ["obračunati PDV {amount}", "VAT charged {amount}"],
    owedLessened: ["obračunati PDV manji za {amount}", "VAT charged less by {amount}"],
    noDeduction: ["Bez odbitka", "No deduction"],
    nothingOwed: ["Bez obračunatog PDV", "No VAT charged"],
  },
  period: {
    paid: ["Kada bude plaćeno", "When it is paid"],
    quarter: ["{quarter}. kvartal {year}", "Quarter {quarter} of {year}"],
    m01: ["Januar {year}", "January {year}"],
    m02: ["Februar {year}", "February {year}"],
    m03: ["Mart {year}", "March {year}"],
    m04: ["April {year}", "April {year}"],
    m05: ["Maj {year}", "May {year}"],
    m06: ["Jun {year}", "June {year}"],
    m07: ["Jul {year}", "July {year}"],
    m08: ["Avgust {year}", "August {year}"],
    m09: ["Septembar {year}", "September {year}"],
    m10: ["Oktobar {year}", "October {year}"],
    m11: ["Novembar {year}", "November {year}"],
    m12: ["Decembar {year}", "December {year}"],
  },
} as const satisfies Texts;
