import { expect, test } from "vitest";
import { type CivilDate, civilDate } from "#server/domain/civil-date.ts";
import { makeCalendar } from "#server/domain/deadline/calendar.ts";
import { companyDeadlines } from "#server/domain/deadline/company-deadlines.ts";
import type { DocumentFacts } from "#server/domain/deadline/deadline.ts";
import { deadlinesOf } from "#server/domain/deadline/deadlines-of.ts";
import { factsOf } from "#server/domain/deadline/facts-under-test.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import { messagesFor } from "./catalog.ts";
import { describeDaysLeft, describeDeadline } from "./deadline-text.ts";
import type { Locale } from "./locales.ts";

const today = civilDate("2026-10-21");
const renotified = { renotifiedOn: civilDate("2026-10-20") };
const purchase = { direction: "purchase", status: "New", sendState: null } as const;

/** The texts of every deadline of a document, in the order of the engine. */
function tell(changes: Partial<DocumentFacts>, locale: Locale = "sr-Latn", on: CivilDate = today) {
  const facts = factsOf(changes);
  return deadlinesOf(facts, on, makeCalendar(), lawParams).map((deadline) =>
    describeDeadline({ deadline, direction: facts.direction, today: on }, messagesFor(locale), locale),
  );
}

test.each<[Locale, string]>([
  ["sr-Latn", "Ako kupac ne odgovori do 25.10.2026, smatra se odbijenom."],
  ["sr-Cyrl", "Ако купац не одговори до 25.10.2026, сматра се одбијеном."],
  ["en", "If the buyer does not answer by 25 Oct 2026, it is deemed rejected."],
])("%s: the seller reads what the buyer’s silence means and by when", (locale, sentence) => {
  expect(tell(renotified, locale)[0]?.consequence).toBe(sentence);
});

test("the buyer reads what its own silence means, the deduction apart", () => {
  expect(tell(purchase, "sr-Latn", civilDate("2026-10-06")).map(({ consequence }) => consequence)).toEqual([
    "Ako ne odgovorite do 20.10.2026, SEF Vas ponovo obaveštava i počinje drugi, kraći rok.",
    "Ako ne odgovorite do 25.10.2026, smatra se odbijenom.",
    "Ako ne prihvatite do 10.11.2026, ne možete da odbijete PDV u poreskom periodu koji ističe 31.10.2026, nego tek kasnije.",
  ]);
});

test("an unknown buyer gives both outcomes, each behind its condition", () => {
  expect(
    tell({ buyerKind: "unknown" }, "sr-Latn", civilDate("2026-10-06")).map(({ consequence }) => consequence),
  ).toEqual([
    "Ako je kupac u javnom sektoru: ako kupac ne odgovori do 20.10.2026, smatra se prihvaćenom.",
    "Ako kupac nije u javnom sektoru: ako kupac ne odgovori do 20.10.2026, SEF ga ponovo obaveštava i počinje drugi, kraći rok.",
    "Ako kupac nije u javnom sektoru: ako kupac ne odgovori do 25.10.2026, smatra se odbijenom.",
  ]);
});

test("two last days come with the reason, one without", () => {
  expect(tell(renotified)[0]?.uncertainty).toBe(
    "Nije potvrđeno da SEF pomera rok koji padne u neradan dan. Računajte na 25.10.2026, a ako ga pomera, poslednji dan je 26.10.2026.",
  );
  expect(tell({ renotifiedOn: civilDate("2026-10-21") })[0]?.uncertainty).toBeNull();
});

test("the rule is told with its days and its source", () => {
  expect(tell(renotified)[0]?.why).toBe(
    "Od ponovnog obaveštenja teče 5 dana, a SEF ga je poslao 20.10.2026. Ćutanje je odbijanje. Izvor: Zakon o elektronskom fakturisanju, član 10.",
  );
});

test("what ran out is not told as if it could still be answered", () => {
  expect(tell(renotified, "sr-Latn", civilDate("2026-10-27"))[0]?.consequence).toBe(
    "Rok je istekao 26.10.2026. Po pravilu se smatra odbijenom, ali SEF to još nije javio.",
  );
});

test("the company’s own terms name the period and the day of the rule, not the shifted one", () => {
  const duties = { payer: true, debtorUnderArticle10: false };
  const [recording, filing] = companyDeadlines("2027-01", duties, makeCalendar(), lawParams).map((deadline) =>
    describeDeadline({ deadline, direction: "sales", today }, messagesFor("sr-Latn"), "sr-Latn"),
  );
  expect(recording?.consequence).toBe(
    "Ako ne evidentirate PDV u SEF-u do 12.02.2027, kasnite sa evidentiranjem za poreski period koji ističe 31.01.2027.",
  );
  expect(filing?.consequence).toContain("do 17.02.2027,");
  expect(filing?.why).toContain("do 15. dana");
});

test.each([
  ["2026-10-20", "Rok je istekao"],
  ["2026-10-21", "Ističe danas"],
  ["2026-10-22", "Ističe sutra"],
  ["2026-11-11", "Još 21 dan"],
  ["2026-11-12", "Još 22 dana"],
])("to a deadline on %s: %s", (earliest, text) => {
  expect(describeDaysLeft({ earliest: civilDate(earliest), today }, messagesFor("sr-Latn"), "sr-Latn")).toBe(
    text,
  );
});
