import { type DraftValues, documentOf } from "./draft-values.ts";
import { isBlankLine, type LineValues, nextLineId, withPriceSaid } from "./line-values.ts";

type Versions = { base: DraftValues; typed: DraftValues; theirs: DraftValues };
export type DraftField = keyof DraftValues;

/** The fields that differ, in the order of the form. */
export function changedFields(before: DraftValues, after: DraftValues): DraftField[] {
  const fields: DraftField[] = [
    "partnerId",
    "typeCode",
    "number",
    "deliveryDate",
    "dueDate",
    "vatPointCode",
    "periodStart",
    "periodEnd",
    "buyerReference",
    "orderNumber",
    "contractNumber",
    "lotNumber",
    "meansCode",
    "model",
    "reference",
    "billingReferences",
    "advances",
    "prepaidAmount",
    "currency",
    "exchangeRate",
    "exchangeRateDate",
    "exchangeRateSource",
    "pricesIncludeTax",
    "lines",
    "allowanceCharges",
    "exemptionReasons",
    "roundingAmount",
    "attachments",
    "notes",
    "sendToCir",
  ];
  return fields.filter((field) => !isSame(field, before, after));
}

function isSame(field: DraftField, first: DraftValues, second: DraftValues): boolean {
  if (field !== "lines") return JSON.stringify(first[field]) === JSON.stringify(second[field]);
  return JSON.stringify(documentOf(first).lines) === JSON.stringify(documentOf(second).lines);
}

/** The version that somebody else stored, with everything that was typed here in the meantime; lines one by one. */
export function mergeDraft(versions: Versions): DraftValues {
  const { base, typed, theirs } = withPricesAlike(versions);
  const mine = changedFields(base, typed);
  const kept = Object.fromEntries(mine.map((field) => [field, typed[field]]));
  return {
    ...theirs,
    ...kept,
    pricesIncludeTax: typed.pricesIncludeTax,
    lines: mergeLines({ base: base.lines, typed: typed.lines, theirs: theirs.lines }),
  };
}

/** What both changed, and not to the same: the page must show their value before it is written over. */
export function conflictsOf(versions: Versions): DraftField[] {
  const { base, typed, theirs } = withPricesAlike(versions);
  const mine = new Set(changedFields(base, typed));
  const differing = changedFields(typed, theirs);
  return changedFields(base, theirs).filter((field) => {
    if (!mine.has(field) || !differing.includes(field)) return false;
    return field !== "lines" || hasLineConflict(base.lines, typed.lines, theirs.lines);
  });
}

/**
 * All prices said with VAT, or all without, as whoever changed it over wants it: one person's "120 with VAT" must not
 * be merged into another's net prices.
 */
function withPricesAlike({ base, typed, theirs }: Versions): Versions {
  const isChangedHere = typed.pricesIncludeTax !== base.pricesIncludeTax;
  const { pricesIncludeTax } = isChangedHere ? typed : theirs;
  const said = (values: DraftValues) => {
    if (values.pricesIncludeTax === pricesIncludeTax) return values;
    const how = pricesIncludeTax ? "gross" : "net";
    return { ...values, pricesIncludeTax, lines: values.lines.map((line) => withPriceSaid(line, how)) };
  };
  return { base: said(base), typed: said(typed), theirs: said(theirs) };
}

function mergeLines({
  base,
  typed,
  theirs,
}: {
  base: LineValues[];
  typed: LineValues[];
  theirs: LineValues[];
}): LineValues[] {
  const inBase = byId(base);
  const mine = byId(typed);
  const merged = theirs.flatMap((line) => {
    const before = inBase.get(line.id);
    const own = mine.get(line.id);
    if (before === undefined) return isBlankLine(line) ? [] : [line];
    // Deleted here: gone, unless the other person went on working on it.
    if (own === undefined) return isSameLine(before, line) ? [] : [line];
    return [isSameLine(before, own) ? line : own];
  });
  for (const line of typed) {
    const before = inBase.get(line.id);
    const isNew = before === undefined && !isBlankLine(line);
    // Deleted there while it was changed here: what was typed stays.
    const isKept = before !== undefined && !isSameLine(before, line) && !byId(theirs).has(line.id);
    if (isNew || isKept)
      merged.push({ ...line, id: byId(merged).has(line.id) ? nextLineId(merged) : line.id });
  }
  return merged.length === 0 ? typed : merged;
}

function hasLineConflict(base: LineValues[], typed: LineValues[], theirs: LineValues[]): boolean {
  const mine = byId(typed);
  const others = byId(theirs);
  return base.some((before) => {
    const own = mine.get(before.id);
    const their = others.get(before.id);
    const differ = JSON.stringify(own) !== JSON.stringify(their);
    return differ && !isSameLine(before, own) && !isSameLine(before, their);
  });
}

function isSameLine(first: LineValues, second: LineValues | undefined): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

function byId(lines: readonly LineValues[]): Map<string, LineValues> {
  return new Map(lines.map((line) => [line.id, line]));
}
