import { expect, test } from "vitest";
import { blankInvoice } from "#server/domain/invoice/blank-invoice.ts";
import type { Locale } from "./locales.ts";
import { describeInvoiceMail } from "./mail-text.ts";

test.each<[Locale, string, string]>([
  ["sr-Latn", "Avansna faktura 7, ", "u prilogu je avansna faktura 7 od "],
  ["sr-Cyrl", "Авансна фактура 7, ", "у прилогу је авансна фактура 7 од "],
  ["en", "Advance invoice 7, ", "please find attached advance invoice 7 of "],
])(
  "%s: the kind of a document begins the subject and stands small within a sentence",
  (locale, subject, body) => {
    const invoice = { ...blankInvoice("386"), number: "7" };
    const mail = describeInvoiceMail(invoice, { payable: "100.00", isVoid: false }, locale);
    expect(mail.subject.startsWith(subject)).toBe(true);
    expect(mail.body).toContain(body);
  },
);

test("what was rejected or taken back is mailed without a day of payment", () => {
  const invoice = { ...blankInvoice("380"), number: "7", dueDate: "2026-12-31" };
  const body = (isVoid: boolean) =>
    describeInvoiceMail(invoice, { payable: "100.00", isVoid }, "sr-Latn").body;
  expect(body(false)).toContain("rok za plaćanje je 31.12.2026.");
  expect(body(true)).toContain("nije za plaćanje");
  expect(body(true)).not.toContain("31.12.2026.");
});
