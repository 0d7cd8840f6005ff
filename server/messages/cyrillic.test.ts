import fc from "fast-check";
import { expect, test } from "vitest";
import { latinWords, toCyrillic } from "./cyrillic.ts";
import { termsInBothScripts } from "./cyrillic-terms.ts";

test.each(termsInBothScripts)("the term %s becomes %s", (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic);
});

test.each([
  ["Njegova ljubav, džep i đak", "Његова љубав, џеп и ђак"],
  ["LJUBAV NJIVA DŽEP", "ЉУБАВ ЊИВА ЏЕП"],
  ["LjNjDž", "ЉЊЏ"],
  ["injekcija, konjugacija, konjunktura", "инјекција, конјугација, конјунктура"],
  ["Tanjug, vanjezički", "Танјуг, ванјезички"],
  ["nadživeti, odžaliti, podžupan", "надживети, оджалити, поджупан"],
  ["SEF-a, PDV-u, PIB, JBKJS, CRF, RSD, POPDV, APR", "СЕФ-а, ПДВ-у, ПИБ, ЈБКЈС, ЦРФ, РСД, ПОПДВ, АПР"],
  ["XML-a i PDF-om", "XML-а и PDF-ом"],
  ["NBS IPS QR kod, a NBS je banka", "NBS IPS QR код, а НБС је банка"],
  ["Firma d.o.o. na SEFlow", "Фирма д.о.о. на SEFlow"],
  [
    "Pišite na pomoc@seflow.rs ili https://efaktura.mfin.gov.rs/api odmah, ili efaktura.mfin.gov.rs.",
    "Пишите на pomoc@seflow.rs или https://efaktura.mfin.gov.rs/api одмах, или efaktura.mfin.gov.rs.",
  ],
  ["eFaktura i eOtpremnica", "еФактура и еОтпремница"],
  ["Windows i Linux ostaju", "Windows и Linux остају"],
  ["{number} i <b>važno</b>: {date}", "{number} и <b>важно</b>: {date}"],
  [
    "Još {count, plural, one {# dan} few {# dana} other {# dana}} do {date}",
    "Још {count, plural, one {# дан} few {# дана} other {# дана}} до {date}",
  ],
  [
    "{kind, select, sale {prodaja <b>{number}</b>} other {nabavka}}",
    "{kind, select, sale {продаја <b>{number}</b>} other {набавка}}",
  ],
  ["{when, date, short} danas", "{when, date, short} данас"],
])("%s becomes %s", (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic);
});

const serbianWord = fc
  .array(fc.constantFrom(..."abcčćdđefghijklmnoprsštuvzž", "lj", "nj", "dž"), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(""));

test("a Serbian word keeps no Latin letter", () => {
  fc.assert(
    fc.property(serbianWord, (word) => {
      fc.pre(!latinWords.has(word) && !/^(?:rs|com|org|net)$/.test(word));
      expect(toCyrillic(word)).not.toMatch(/\p{Script=Latin}/u);
    }),
  );
});

test("a converted text stays as it is when converted again", () => {
  fc.assert(
    fc.property(fc.array(serbianWord), (words) => {
      const once = toCyrillic(words.join(" "));
      expect(toCyrillic(once)).toBe(once);
    }),
  );
});

test("placeholders and tags survive any neighbours", () => {
  fc.assert(
    fc.property(serbianWord, serbianWord, (before, after) => {
      const converted = toCyrillic(`${before}{invoiceNumber}<strong>${after}</strong>`);
      expect(converted).toContain("{invoiceNumber}<strong>");
      expect(converted).toMatch(/<\/strong>$/);
    }),
  );
});
