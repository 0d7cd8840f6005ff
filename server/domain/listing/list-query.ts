import { z } from "zod";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import { deadlineDaysMax, listTabs, searchText } from "./list-words.ts";

/** An amount as an address holds it: decimal text with at most two places, as `payable` is. */
const listAmount = /^-?\d{1,15}(\.\d{1,2})?$/;
const day = z.string().refine((text) => parseCivilDate(text) !== null, "DATE_INVALID");

const chosen = <Value extends string>(values: readonly Value[]) => z.array(z.enum(values)).max(values.length);

/** What the lists of both directions can be asked for; an empty list or null asks nothing. */
export function filterShape<Status extends string, Kind extends string>(
  statuses: readonly Status[],
  kinds: readonly Kind[],
) {
  return {
    tab: z.enum(listTabs).default("all"),
    /** In number, name and PIB of the other side; an amount, if it reads like one. */
    q: z.string().transform(searchText).default(""),
    /** SEF's word. */
    status: chosen(statuses).default([]),
    kind: chosen(kinds).default([]),
    partner: z.uuid().nullable().default(null),
    /** Issue date, both days among them. */
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    /** Amount with VAT, both ends among them. */
    amountFrom: z.string().regex(listAmount, "AMOUNT_INVALID").nullable().default(null),
    amountTo: z.string().regex(listAmount, "AMOUNT_INVALID").nullable().default(null),
    /** The term for the answer ends today or within so many days. */
    deadline: z.int().min(0).max(deadlineDaysMax).nullable().default(null),
  };
}
