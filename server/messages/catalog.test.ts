import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { invoiceRuleCodes } from "#server/domain/invoice/rule-codes.ts";
import { httpStatus } from "#server/errors.ts";
import { findings } from "./areas/findings.ts";
import { messagesFor, texts } from "./catalog.ts";
import { latinWords } from "./cyrillic.ts";
import { isLocale, locales } from "./locales.ts";
import { isText, type Text, type Texts } from "./text.ts";

const entries = listTexts(texts, "");

test("all languages have the same keys", () => {
  const [first, ...others] = locales.map((locale) => keysOf(messagesFor(locale)));
  for (const keys of others) expect(keys).toEqual(first);
});

test("no text is empty", () => {
  expect(entries.filter(([, text]) => text.some((wording) => wording.trim() === ""))).toEqual([]);
});

test("English asks for the same placeholders and tags as Serbian", () => {
  const differing = entries.filter(
    ([, [serbian, english]]) => placeholders(serbian).join() !== placeholders(english).join(),
  );
  expect(differing).toEqual([]);
});

test("every plural in Serbian has the forms one, few and other", () => {
  const incomplete = entries.filter(
    ([, [serbian]]) => serbian.includes(", plural,") && !/one \{.*few \{.*other \{/s.test(serbian),
  );
  expect(incomplete).toEqual([]);
});

test("a Cyrillic text has no Latin letters but those of allowed words", () => {
  const offending = listTexts(texts, "").flatMap(([key]) => {
    const rest = withoutMarkup(read(messagesFor("sr-Cyrl"), key)).replaceAll("NBS IPS QR", "");
    const words = rest.match(/\p{Script=Latin}+/gu) ?? [];
    return words.filter((word) => !latinWords.has(word)).map((word) => `${key}: ${word}`);
  });
  expect(offending).toEqual([]);
});

test("straight apostrophes, which ICU treats as quotes, do not occur", () => {
  expect(entries.filter(([, text]) => text.some((wording) => wording.includes("'")))).toEqual([]);
});

test("every text can be formatted", () => {
  const broken: string[] = [];
  for (const locale of locales) {
    const t = createTranslator({
      locale,
      messages: messagesFor(locale),
      onError: (error) => broken.push(error.message),
    });
    for (const [key, [serbian]] of entries) formatAny(t, key, serbian);
  }
  expect(broken).toEqual([]);
});

test.each([
  [1, "1 faktura", "1 фактура", "1 invoice"],
  [3, "3 fakture", "3 фактуре", "3 invoices"],
  [5, "5 faktura", "5 фактура", "5 invoices"],
  [21, "21 faktura", "21 фактура", "21 invoices"],
  [22, "22 fakture", "22 фактуре", "22 invoices"],
])("%i invoices are counted correctly in each language", (count, ...expected) => {
  const counted = locales.map((locale) =>
    createTranslator({ locale, messages: messagesFor(locale) })("common.invoiceCount", { count }),
  );
  expect(counted).toEqual(expected);
});

test("every rule of an invoice has its explanation", () => {
  expect(invoiceRuleCodes.filter((code) => !(code in findings))).toEqual([]);
  expect(Object.keys(findings).filter((code) => !invoiceRuleCodes.some((known) => known === code))).toEqual(
    [],
  );
});

test("every application error has its sentence", () => {
  expect(Object.keys(httpStatus).filter((code) => !(code in texts.errors))).toEqual([]);
});

test("the missing bank account is reported in the agreed words", () => {
  expect(findings["INV-PAYEE-ACCOUNT"].what[1]).toBe(
    "Payee financial account (IBAN / tekući račun) is required for eFaktura. Set it in Settings → Organization.",
  );
});

test("only our own languages are accepted", () => {
  expect(isLocale("sr-Cyrl")).toBe(true);
  expect(isLocale("de")).toBe(false);
  expect(isLocale(undefined)).toBe(false);
});

function listTexts(tree: Texts, prefix: string): [key: string, text: Text][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isText(value) ? [[`${prefix}${key}`, value]] : listTexts(value, `${prefix}${key}.`),
  );
}

function keysOf(tree: object, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}

function read(tree: object, key: string): string {
  const value = key.split(".").reduce<unknown>((node, part) => Reflect.get(Object(node), part), tree);
  return String(value);
}

function placeholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)[,}]|<\/?(\w+)>/g)].map(([all]) => all.replace(",", "}")).sort();
}

/** Takes away what ICU reads as code: argument names, plural keywords, tags. */
function withoutMarkup(message: string): string {
  return message
    .replace(/<[^>]*>/g, "")
    .replace(/\{\w+\}/g, "")
    .replace(/\{\w+,\s*\w+,/g, "{")
    .replace(/\b(?:zero|one|two|few|many|other)\s*\{/g, "{");
}

/** Any key with any values: the checked signature of a translator is for screens. */
function formatAny(translate: unknown, key: string, message: string): void {
  const names = [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => [name, 2]);
  if (typeof translate === "function") translate(key, Object.fromEntries(names));
}
