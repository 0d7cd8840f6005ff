import { expect, test } from "vitest";
import { messagesFor } from "./catalog.ts";
import { describeEvent, type EventFacts } from "./event-text.ts";
import { locales } from "./locales.ts";

const blank: EventFacts = { kind: "sent", actorName: null, sefStatus: null, details: {}, invoice: null };
const invoice = { number: "2026-17", direction: "sales" } as const;

test.each<[string, Partial<EventFacts>, string]>([
  ["a send that SEF took", {}, "SEF je primio dokument"],
  ["who queued it", { kind: "queued", actorName: "Ana" }, "Stavljeno u red za slanje: Ana"],
  [
    "who reminded the buyer, and where",
    { kind: "buyerReminded", actorName: "Ana", details: { to: "nabavka@kupac.example" } },
    "Kupac podsećen e-poštom na nabavka@kupac.example: Ana",
  ],
  [
    "the file it came from",
    { kind: "importedFromXml", details: { fileName: "racun.xml" } },
    "Uvezeno iz XML fajla racun.xml",
  ],
  [
    "the day it was held for",
    { kind: "heldDate", details: { date: "2026-11-20" } },
    "Zadržano: datum izdavanja 20.11.2026. je prošao, a SEF prima samo današnji",
  ],
  [
    "a refusal in our words, not in SEF’s",
    { kind: "refused", details: { code: "UBLJBKJSNotDefined", reason: "JBKJS is not defined" } },
    "SEF je odbio prijem: Kupac je korisnik javnih sredstava, a JBKJS nije unet",
  ],
  [
    "a refusal without a code",
    { kind: "refused", details: { code: "", reason: "Something" } },
    "SEF je odbio prijem: SEF je odbio dokument iz razloga koji još ne poznajemo",
  ],
  [
    "a refusal with a code of tomorrow",
    { kind: "refused", details: { code: "BrandNewCode" } },
    "SEF je odbio prijem: BrandNewCode",
  ],
  [
    "SEF’s status with the buyer’s comment",
    { kind: "statusChanged", sefStatus: "Rejected", details: { comment: "Pogrešna cena" }, invoice },
    "Status na SEF-u: Odbijeno. Komentar: Pogrešna cena",
  ],
  [
    "the status of a purchase in the buyer’s words",
    { kind: "statusChanged", sefStatus: "ReNotified", invoice: { ...invoice, direction: "purchase" } },
    "Status na SEF-u: Ponovo obavešteno",
  ],
  [
    "a deadline that moved, and why",
    {
      kind: "deadlineChanged",
      details: {
        ...{ deadline: "response", before: "2026-12-07", after: "2026-12-08" },
        reason: "delivery",
      },
    },
    "Rok za prihvatanje ili odbijanje: sa 07.12.2026. na 08.12.2026. (SEF je javio drugi dan dostavljanja)",
  ],
  [
    "a deadline of the same day that means something else",
    {
      kind: "deadlineChanged",
      details: {
        ...{ deadline: "response", before: "2026-12-07", after: "2026-12-07" },
        reason: "buyerKind",
      },
    },
    "Rok za prihvatanje ili odbijanje: i dalje 07.12.2026. ali sa drugim značenjem (promenilo se ono što se zna o tome da li je kupac u javnom sektoru)",
  ],
  [
    "a prediction that did not come true",
    {
      kind: "deadlineContradicted",
      details: { deadline: "response", consequence: "deemedAccepted", sefStatus: "Rejected" },
      invoice,
    },
    "Predviđali smo prihvatanje po isteku roka, a SEF je javio „Odbijeno“. Važi ono što je javio SEF.",
  ],
  [
    "a changed JBKJS with both values",
    {
      kind: "referenceChanged",
      actorName: "Ana",
      details: { field: "jbkjs", before: "10520", after: "10521" },
    },
    "JBKJS promenjen sa 10520 na 10521 (Ana)",
  ],
  [
    "a first JBKJS",
    { kind: "referenceChanged", actorName: "Ana", details: { field: "jbkjs", before: null, after: "10520" } },
    "JBKJS unet: 10520 (Ana)",
  ],
  ["a kind of tomorrow", { kind: "teleported" }, "Drugi događaj"],
])("the timeline tells %s", (_, facts, expected) => {
  expect(describeEvent({ ...blank, ...facts }, messagesFor("sr-Latn"), "sr-Latn")).toBe(expected);
});

test("names that people typed are not transliterated in a Cyrillic sentence", () => {
  const event = { ...blank, kind: "received", details: { supplier: "Perić d.o.o." } };
  const [, cyrillic, english] = locales.map((locale) => describeEvent(event, messagesFor(locale), locale));
  expect(cyrillic).toBe("Примљено од добављача Perić d.o.o.");
  expect(english).toBe("Received from Perić d.o.o.");
});
