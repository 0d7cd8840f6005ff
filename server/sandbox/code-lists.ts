import { json } from "./answer.ts";
import type { Route } from "./call.ts";
import { exemptionReasons } from "./exemption-reasons.ts";
import { unitMeasures } from "./unit-measures.ts";

/** The lists that SEF keeps for its clients, and its version, the cheapest way to test a key. */
export const codeListRoutes: readonly Route[] = [
  { method: "GET", path: "/getEfakturaVersion", access: "key", handle: () => json({ Version: "3.14" }) },
  { method: "GET", path: "/get-unit-measures", access: "key", handle: () => json(unitMeasures.map(unitDto)) },
  {
    method: "GET",
    path: "/sales-invoice/getValueAddedTaxExemptionReasonList",
    access: "key",
    handle: () => json(reasonDtos()),
  },
];

function unitDto(unit: (typeof unitMeasures)[number]): Record<string, unknown> {
  return {
    Code: unit.code,
    Symbol: unit.symbol,
    NameEng: unit.english,
    NameSrbLtn: unit.latin,
    NameSrbCyr: unit.cyrillic,
    IsOnShortList: unit.onShortList,
  };
}

function reasonDtos(): Record<string, unknown>[] {
  return exemptionReasons
    .flatMap(({ category, activeFrom, keys }) => keys.map((key) => ({ category, activeFrom, key })))
    .map(({ category, activeFrom, key }, index) => {
      const [article = null, paragraph = null, point = null, subpoint = null] = key
        .slice("PDV-RS-".length)
        .split("-");
      return {
        ReasonId: index + 1,
        Key: key,
        Law: "ZPDV",
        Article: article,
        Paragraph: paragraph,
        Point: point,
        Subpoint: subpoint,
        Text: inWords(article, paragraph, point, subpoint),
        FreeFormNote: null,
        ActiveFrom: `${activeFrom ?? "2022-02-28"}T00:00:00`,
        ActiveTo: null,
        Category: category,
      };
    });
}

/** "Član 24. stav 1. tačka 16. podtačka 3. ZPDV". */
function inWords(...[article, paragraph, point, subpoint]: (string | null)[]): string {
  const steps = [
    ["Član", article],
    ["stav", paragraph],
    ["tačka", point],
    ["podtačka", subpoint],
  ] as const;
  const named = steps.flatMap(([name, value]) => (value == null ? [] : `${name} ${value}.`));
  return `${named.join(" ")} ZPDV`;
}
