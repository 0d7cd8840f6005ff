import { type DraftValues, draftSchema } from "./draft-values.ts";
import { isBlankLine, type LineValues, withPriceSaid } from "./line-values.ts";
import type { DraftField } from "./merge-draft.ts";
import { pathOf } from "./path-of-field.ts";

/** A field of the form that cannot be stored as it stands; in a line with the row on the screen, from 0. */
export type UnreadField = {
  /** Where it stands in the document, as findings say it. */
  path: string;
  /** The form's own error code. */
  code: string;
} & ({ field: Exclude<DraftField, "lines"> } | { field: "lines"; row: number; cell: keyof LineValues });

/** What cannot be read, once for each field, in the order of the form. */
export function unreadFields(values: DraftValues): UnreadField[] {
  const issues = draftSchema.safeParse(values).error?.issues ?? [];
  const found = issues.flatMap(({ path, message }) => unreadAt(values, path, message));
  return found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
}

function unreadAt(
  values: DraftValues,
  [name, at, part]: readonly PropertyKey[],
  code: string,
): UnreadField[] {
  const field = fieldNames.find((known) => known === name);
  if (field === undefined) return [];
  if (field !== "lines") return [{ path: pathOf(field), code, field }];
  const row = Number(at);
  const line = values.lines[row];
  const cell = lineCells.find((known) => known === part);
  if (line === undefined || cell === undefined) return [];
  const place = values.lines.slice(0, row).filter((before) => !isBlankLine(before)).length;
  // A row that nobody has begun has no place in the document yet.
  const path = isBlankLine(line) ? "lines" : `lines.${place}.${cell === "price" ? "unitPrice" : cell}`;
  return [{ path, code, field, row, cell }];
}

const fieldNames = draftSchema.keyof().options;
const lineCells = draftSchema.shape.lines.element.keyof().options;

/** What can be stored of what is typed: a field that cannot be read keeps the value that was stored last. */
export function readableValues(typed: DraftValues, stored: DraftValues): DraftValues {
  const unread = unreadFields(typed);
  const kept = unread.flatMap(({ field }) => (field === "lines" ? [] : [[field, stored[field]]]));
  const lines = typed.lines.map((line, row) => {
    const cells = unread.flatMap((each) => (each.field === "lines" && each.row === row ? [each.cell] : []));
    return cells.length === 0 ? line : readableLine(line, new Set(cells), storedLine(line.id, typed, stored));
  });
  return { ...typed, ...Object.fromEntries(kept), lines };
}

/** The line as it was stored, its price said as prices are said now; undefined while it never was. */
function storedLine(id: string, { pricesIncludeTax }: DraftValues, stored: DraftValues) {
  const line = stored.lines.find((other) => other.id === id && !isBlankLine(other));
  if (line === undefined || stored.pricesIncludeTax === pricesIncludeTax) return line;
  return withPriceSaid(line, pricesIncludeTax ? "gross" : "net");
}

function readableLine(
  line: LineValues,
  unread: ReadonlySet<keyof LineValues>,
  before: LineValues | undefined,
): LineValues {
  const last = before ?? unknownLine;
  const kept = [...unread].map((cell) => [cell, last[cell]]);
  // A line of nothing may be sent, one without a unit may not: a quantity that nobody could read must stop the document.
  const isUnknown = unread.has("quantity") && last.unitCode === "";
  return { ...line, ...Object.fromEntries(kept), ...(isUnknown ? { unitCode: "" } : {}) };
}

/** What a line that was never stored holds in place of what cannot be read. */
const unknownLine: LineValues = {
  id: "",
  name: "",
  description: "",
  sellersItemId: "",
  buyersItemId: "",
  quantity: "0",
  unitCode: "",
  price: "",
  allowanceCharges: [],
  taxCategory: "S",
  taxPercent: "20",
};
