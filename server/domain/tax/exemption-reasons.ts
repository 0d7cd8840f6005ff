import { type CivilDate, civilDate, compareDates } from "#server/domain/civil-date.ts";
import type { TaxCategoryCode } from "#server/domain/invoice/invoice.ts";
import { exemptionLabels } from "./exemption-labels.ts";

/** A reason why no VAT is charged, as SEF's list names it. The key is (code, category): one code may serve two. */
export type ExemptionReason = {
  code: string;
  category: TaxCategoryCode;
  /** Of the VAT law (ZPDV); null when the code names none. */
  article: string | null;
  paragraph: string | null;
  point: string | null;
  subpoint: string | null;
  /** What it is about in a few words; null where we have none. */
  labelSr: string | null;
  labelEn: string | null;
  /** First day SEF takes it; null when it is not known. */
  activeFrom: CivilDate | null;
  /** Last day SEF takes it; null while it has none. */
  activeTo: CivilDate | null;
  /** SEF wants an explanation in words beside it (VatExemptionFreeFormNoteNotDefined); null when it is not known. */
  noteNeeded: boolean | null;
};

type Row = [
  code: string,
  category: TaxCategoryCode,
  article: string | null,
  paragraph: string | null,
  point: string | null,
  subpoint: string | null,
  activeFrom: string | null,
];

/** Starting stock: the list lives in SEF and is read at run time, this one serves before and without it. */
const rows: readonly Row[] = [
  ["PDV-RS-10-2-1", "AE", "10", "2", "1", null, "2022-02-28"],
  ["PDV-RS-10-2-2", "AE", "10", "2", "2", null, "2022-02-28"],
  ["PDV-RS-10-2-3", "AE", "10", "2", "3", null, "2022-02-28"],
  ["PDV-RS-10-2-4", "AE", "10", "2", "4", null, "2022-02-28"],
  ["PDV-RS-10-2-5-1", "AE", "10", "2", "5", "1", "2022-02-28"],
  ["PDV-RS-10-2-5-2", "AE", "10", "2", "5", "2", "2022-02-28"],
  ["PDV-RS-10-2-5-3", "AE", "10", "2", "5", "3", "2022-02-28"],
  ["PDV-RS-36b-6", "AE", "36b", "6", null, null, "2022-02-28"],
  ["PDV-RS-24-1-1", "Z", "24", "1", "1", null, "2022-04-07"],
  ["PDV-RS-24-1-2", "Z", "24", "1", "2", null, "2022-04-07"],
  ["PDV-RS-24-1-3", "Z", "24", "1", "3", null, "2022-04-07"],
  ["PDV-RS-24-1-5", "Z", "24", "1", "5", null, "2022-04-07"],
  ["PDV-RS-24-1-5a", "Z", "24", "1", "5a", null, "2022-04-07"],
  ["PDV-RS-24-1-6", "Z", "24", "1", "6", null, "2022-04-07"],
  ["PDV-RS-24-1-6a", "Z", "24", "1", "6a", null, "2022-04-07"],
  ["PDV-RS-24-1-7", "Z", "24", "1", "7", null, "2022-04-07"],
  ["PDV-RS-24-1-7a", "Z", "24", "1", "7a", null, "2022-04-07"],
  ["PDV-RS-24-1-8", "Z", "24", "1", "8", null, "2022-04-07"],
  ["PDV-RS-24-1-9", "Z", "24", "1", "9", null, "2022-04-07"],
  ["PDV-RS-24-1-10", "Z", "24", "1", "10", null, "2022-04-07"],
  ["PDV-RS-24-1-11", "Z", "24", "1", "11", null, "2022-04-07"],
  ["PDV-RS-24-1-12", "Z", "24", "1", "12", null, "2022-04-07"],
  ["PDV-RS-24-1-13", "Z", "24", "1", "13", null, "2022-04-07"],
  ["PDV-RS-24-1-14", "Z", "24", "1", "14", null, "2022-04-07"],
  ["PDV-RS-24-1-15", "Z", "24", "1", "15", null, "2022-04-07"],
  ["PDV-RS-24-1-16-1", "Z", "24", "1", "16", "1", "2022-04-07"],
  ["PDV-RS-24-1-16-2", "Z", "24", "1", "16", "2", "2022-04-07"],
  ["PDV-RS-24-1-16-3", "Z", "24", "1", "16", "3", "2022-04-07"],
  ["PDV-RS-24-1-16-4", "Z", "24", "1", "16", "4", "2022-04-07"],
  ["PDV-RS-24-1-16a", "Z", "24", "1", "16a", null, "2022-04-07"],
  ["PDV-RS-24-1-16b", "Z", "24", "1", "16b", null, "2022-04-07"],
  ["PDV-RS-24-1-16v", "Z", "24", "1", "16v", null, "2022-04-07"],
  ["PDV-RS-24-1-16g", "Z", "24", "1", "16g", null, "2022-04-07"],
  ["PDV-RS-24-1-16d", "Z", "24", "1", "16d", null, null],
  ["PDV-RS-24-1-17", "Z", "24", "1", "17", null, "2022-04-07"],
  ["PDV-RS-61", "Z", "61", null, null, null, "2022-04-07"],
  ["PDV-RS-25-1-1", "E", "25", "1", "1", null, "2022-02-28"],
  ["PDV-RS-25-1-1a", "E", "25", "1", "1a", null, "2022-02-28"],
  ["PDV-RS-25-1-2", "E", "25", "1", "2", null, "2022-02-28"],
  ["PDV-RS-25-1-3", "E", "25", "1", "3", null, "2022-02-28"],
  ["PDV-RS-25-1-4", "E", "25", "1", "4", null, "2022-02-28"],
  ["PDV-RS-25-1-5", "E", "25", "1", "5", null, "2022-02-28"],
  ["PDV-RS-25-1-6", "E", "25", "1", "6", null, "2022-02-28"],
  ["PDV-RS-25-1-7", "E", "25", "1", "7", null, "2022-02-28"],
  ["PDV-RS-25-1-8", "E", "25", "1", "8", null, "2022-02-28"],
  ["PDV-RS-25-2-1", "E", "25", "2", "1", null, "2022-02-28"],
  ["PDV-RS-25-2-2", "E", "25", "2", "2", null, "2022-02-28"],
  ["PDV-RS-25-2-3", "E", "25", "2", "3", null, "2022-02-28"],
  ["PDV-RS-25-2-3a", "E", "25", "2", "3a", null, "2022-02-28"],
  ["PDV-RS-25-2-3b", "E", "25", "2", "3b", null, "2022-02-28"],
  ["PDV-RS-25-2-5", "E", "25", "2", "5", null, "2022-02-28"],
  ["PDV-RS-25-2-6", "E", "25", "2", "6", null, "2022-02-28"],
  ["PDV-RS-25-2-7", "E", "25", "2", "7", null, "2022-02-28"],
  ["PDV-RS-25-2-8", "E", "25", "2", "8", null, "2022-02-28"],
  ["PDV-RS-25-2-9", "E", "25", "2", "9", null, "2022-02-28"],
  ["PDV-RS-25-2-10", "E", "25", "2", "10", null, "2022-02-28"],
  ["PDV-RS-25-2-11", "E", "25", "2", "11", null, "2022-02-28"],
  ["PDV-RS-25-2-12", "E", "25", "2", "12", null, "2022-02-28"],
  ["PDV-RS-25-2-13", "E", "25", "2", "13", null, "2022-02-28"],
  ["PDV-RS-25-2-14", "E", "25", "2", "14", null, "2022-02-28"],
  ["PDV-RS-25-2-15", "E", "25", "2", "15", null, "2022-02-28"],
  ["PDV-RS-25-2-16", "E", "25", "2", "16", null, "2022-02-28"],
  ["PDV-RS-25-2-17", "E", "25", "2", "17", null, "2022-02-28"],
  ["PDV-RS-25-2-18", "E", "25", "2", "18", null, "2022-02-28"],
  ["PDV-RS-25-2-19", "E", "25", "2", "19", null, "2022-02-28"],
  ["PDV-RS-6-1-1", "R", "6", "1", "1", null, "2022-04-07"],
  ["PDV-RS-6a", "R", "6a", null, null, null, "2022-04-07"],
  ["PDV-RS-11-1-1", "O", "11", "1", "1", null, "2022-02-28"],
  ["PDV-RS-11-1-2", "O", "11", "1", "2", null, "2022-02-28"],
  ["PDV-RS-11-1-3", "O", "11", "1", "3", null, "2022-02-28"],
  ["PDV-RS-11-1-4", "O", "11", "1", "4", null, "2022-02-28"],
  ["PDV-RS-11-1-5", "O", "11", "1", "5", null, "2022-02-28"],
  ["PDV-RS-11-3", "O", "11", "3", null, null, "2022-02-28"],
  ["PDV-RS-12-4", "O", "12", "4", null, null, "2022-02-28"],
  ["PDV-RS-12-6-1", "O", "12", "6", "1", null, "2022-02-28"],
  ["PDV-RS-12-6-2", "O", "12", "6", "2", null, "2022-02-28"],
  ["PDV-RS-12-6-3", "O", "12", "6", "3", null, "2022-02-28"],
  ["PDV-RS-12-6-4-1", "O", "12", "6", "4", "1", "2022-02-28"],
  ["PDV-RS-12-6-4-2", "O", "12", "6", "4", "2", "2022-02-28"],
  ["PDV-RS-12-6-4-3", "O", "12", "6", "4", "3", "2022-02-28"],
  ["PDV-RS-12-6-4-4", "O", "12", "6", "4", "4", "2022-02-28"],
  ["PDV-RS-12-6-4-5", "O", "12", "6", "4", "5", "2022-02-28"],
  ["PDV-RS-12-6-5", "O", "12", "6", "5", null, "2022-02-28"],
  ["PDV-RS-12-6-6", "O", "12", "6", "6", null, "2022-02-28"],
  ["PDV-RS-12-6-7-1", "O", "12", "6", "7", "1", "2022-02-28"],
  ["PDV-RS-12-6-7-2", "O", "12", "6", "7", "2", "2022-02-28"],
  ["PDV-RS-12-6-7-3", "O", "12", "6", "7", "3", "2022-02-28"],
  ["PDV-RS-12-6-7-4", "O", "12", "6", "7", "4", "2022-02-28"],
  ["PDV-RS-12-6-7-5", "O", "12", "6", "7", "5", "2022-02-28"],
  ["PDV-RS-12-6-7-6", "O", "12", "6", "7", "6", "2022-02-28"],
  ["PDV-RS-12-6-7-7", "O", "12", "6", "7", "7", "2022-02-28"],
  ["PDV-RS-12-6-7-8", "O", "12", "6", "7", "8", "2022-02-28"],
  ["PDV-RS-12-6-7-9", "O", "12", "6", "7", "9", "2022-02-28"],
  ["PDV-RS-12-6-7-10", "O", "12", "6", "7", "10", "2022-02-28"],
  ["PDV-RS-12-6-7-11", "O", "12", "6", "7", "11", "2022-02-28"],
  ["PDV-RS-12-6-7-12", "O", "12", "6", "7", "12", "2022-02-28"],
  ["PDV-RS-12-6-8", "O", "12", "6", "8", null, "2022-02-28"],
  ["PDV-RS-12-6-9", "O", "12", "6", "9", null, "2022-02-28"],
  ["PDV-RS-12-9", "O", "12", "9", null, null, null],
  ["PDV-RS-17-4-2", "OE", "17", "4", "2", null, "2022-04-27"],
  ["PDV-RS-17-4-3", "OE", "17", "4", "3", null, "2022-04-27"],
  ["PDV-RS-4-4-2NP", "OE", "4", "4", "2NP", null, null],
  ["PDV-RS-5-4-2NP", "OE", "5", "4", "2NP", null, null],
  ["PDV-RS-3NP-ostalo", "OE", "3", null, "NP-ostalo", null, null],
  ["PDV-RS-9", "OE", "9", null, null, null, null],
  ["PDV-RS-33", "SS", "33", null, null, null, "2022-04-07"],
  ["PDV-RS-35-7", "SS", "35", "7", null, null, "2022-04-07"],
  ["PDV-RS-36-5", "SS", "36", "5", null, null, "2022-04-07"],
  ["PDV-RS-36b-4", "SS", "36b", "4", null, null, "2022-04-07"],
  ["PDV-RS-N", "N", null, null, null, null, "2022-04-27"],
  ["PDV-RS-3-DZ", "N", "3", null, "DZ", null, null],
  ["PDV-RS-4", "N", "4", null, null, null, null],
  ["PDV-RS-5", "N", "5", null, null, null, null],
  ["PDV-RS-6-1-1 (BN)", "N", "6", "1", "1", null, null],
];

export const exemptionReasons: readonly ExemptionReason[] = rows.map(
  ([code, category, article, paragraph, point, subpoint, activeFrom]) => ({
    code,
    category,
    article,
    paragraph,
    point,
    subpoint,
    labelSr: exemptionLabels.get(code)?.[0] ?? null,
    labelEn: exemptionLabels.get(code)?.[1] ?? null,
    activeFrom: activeFrom === null ? null : civilDate(activeFrom),
    activeTo: null,
    noteNeeded: null,
  }),
);

/** The starting stock with what SEF says otherwise: the list that choices and rules go by. */
export function withChanges(changes: readonly ExemptionReason[]): readonly ExemptionReason[] {
  if (changes.length === 0) return exemptionReasons;
  return [...byReasonKey([...exemptionReasons, ...changes]).values()];
}

/** The later of one key takes the place of the earlier. */
export function byReasonKey(reasons: readonly ExemptionReason[]): Map<string, ExemptionReason> {
  return new Map(reasons.map((reason) => [reasonKey(reason), reason]));
}

export function reasonKey({ code, category }: ExemptionReason): string {
  return `${category}/${code}`;
}

/** The reasons that fit a category on a day. */
export function reasonsFor(
  category: TaxCategoryCode,
  day: CivilDate,
  list = exemptionReasons,
): readonly ExemptionReason[] {
  return list.filter((reason) => reason.category === category && isActiveOn(reason, day));
}

/** Every entry of a code, whatever its category; empty when the code is not known here. */
export function reasonsWithCode(code: string, list = exemptionReasons): readonly ExemptionReason[] {
  return list.filter((reason) => reason.code === code);
}

export function isActiveOn({ activeFrom, activeTo }: ExemptionReason, day: CivilDate): boolean {
  return (
    (activeFrom === null || compareDates(activeFrom, day) <= 0) &&
    (activeTo === null || compareDates(day, activeTo) <= 0)
  );
}

type LawPlace = Pick<ExemptionReason, "article" | "paragraph" | "point" | "subpoint">;

/** "član 24. stav 1. tačka 16) podtačka (1) Zakona o PDV": the note that an invoice without VAT carries. */
export function lawReferenceSr({ article, paragraph, point, subpoint }: LawPlace): string | null {
  if (article === null) return null;
  return [
    `član ${article}.`,
    isLawPart(paragraph) ? `stav ${paragraph}.` : "",
    isLawPart(point) ? `tačka ${point})` : "",
    isLawPart(subpoint) ? `podtačka (${subpoint})` : "",
    "Zakona o PDV",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** "VAT law, article 24(1)(16)(1)". */
export function lawReferenceEn({ article, paragraph, point, subpoint }: LawPlace): string | null {
  if (article === null) return null;
  const parts = [paragraph, point, subpoint].filter(isLawPart).map((part) => `(${part})`);
  return `VAT law, article ${article}${parts.join("")}`;
}

/** Codes carry marks of SEF's own ("2NP", "DZ") where the law has numbers. */
function isLawPart(part: string | null): boolean {
  return part !== null && /^\d+[a-zčćžšđ]?$/.test(part);
}
