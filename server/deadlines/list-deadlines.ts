import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import { Prisma, type Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays, type CivilDate, civilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { companyRowsAhead, loadCompanyVat } from "./company-rows.ts";
import { anyClock, leadersOf, loadRows, type RadarFilter } from "./radar-query.ts";
import { type RadarRow, radarClocks, radarRowSchema } from "./radar-row.ts";

type Company = { organizationId: string; environment: Environment };

export const radarSubjects = ["all", "sales", "purchase", "company"] as const;
/** over: the day has passed and SEF's word, or the payment, has not come. The others: still to end, within so many days. */
export const radarSpans = ["over", "3", "7", "30"] as const;

const dayText = z.string().transform((text, context) => {
  const day = parseCivilDate(text);
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: "DATE_INVALID" });
  return z.NEVER;
});
export const radarCursorSchema = z.object({ day: dayText, id: z.uuid() });

export const listDeadlinesInput = z.object({
  subject: z.enum(radarSubjects).default("all"),
  clock: z.enum(radarClocks).nullish(),
  span: z.enum(radarSpans).nullish(),
  /** Only what ends on this day. */
  day: dayText.nullish(),
  partnerId: z.uuid().nullish(),
  search: z.string().trim().max(100).default(""),
  cursor: radarCursorSchema.nullish(),
});
type Wanted = z.infer<typeof listDeadlinesInput>;

export const deadlineListSchema = z.object({
  items: z.array(radarRowSchema),
  nextCursor: z.object({ day: z.string(), id: z.string() }).nullable(),
  counts: z.record(z.enum(radarSubjects), z.number()),
  today: z.string().transform(civilDate),
});

const pageSize = 50;

/** What runs in the company, both directions and its own duties, by the day on which it ends; fifty a page by key. */
export function listDeadlines(
  company: Company,
  wanted: Wanted,
  clock: Clock = systemClock,
): Promise<z.infer<typeof deadlineListSchema>> {
  const day = today(clock);
  return withCompany(company.organizationId, async (tx) => {
    const found = await findPage(tx, company, wanted, day);
    const items = found.slice(0, pageSize);
    const last = found.length > pageSize ? items.at(-1) : undefined;
    const duties = await findDuties(tx, company, wanted, day);
    const shown = wanted.subject === "all" || wanted.subject === "company" ? duties : [];
    const between = shown.filter((row) => comesOnPage(row, wanted.cursor?.day ?? null, last?.day ?? null));
    return {
      items: [...between, ...items].sort(byDay),
      nextCursor: last ? { day: last.day, id: last.id } : null,
      counts: { ...(await countDocuments(tx, company, wanted, day)), company: duties.length },
      today: day,
    };
  }).then(({ counts, ...list }) => ({
    ...list,
    counts: { ...counts, all: counts.sales + counts.purchase + counts.company },
  }));
}

async function findPage(tx: Tx, company: Company, wanted: Wanted, day: CivilDate): Promise<RadarRow[]> {
  if (wanted.subject === "company") return [];
  const direction = wanted.subject === "all" ? null : wanted.subject;
  const leaders = leadersOf(company, { ...filterOf(wanted, day), direction }, day);
  const after = wanted.cursor
    ? Prisma.sql`AND (d.earliest, d.id) > (${wanted.cursor.day}::date, ${wanted.cursor.id}::uuid)`
    : Prisma.empty;
  const rows = await loadRows(
    tx,
    Prisma.sql`SELECT page.*, 0::bigint AS total FROM (
      ${leaders} ${after} ORDER BY d.earliest, d.id LIMIT ${pageSize + 1}) AS page`,
    company,
  );
  return rows.map(({ row }) => row);
}

/** Duties of the company itself that the filter lets through; they are few, and have neither partner nor number. */
async function findDuties(tx: Tx, company: Company, wanted: Wanted, today: CivilDate): Promise<RadarRow[]> {
  const { clock, partnerId, search } = wanted;
  const { to, from, overBefore } = filterOf(wanted, today);
  if (partnerId || search !== "" || overBefore !== null) return [];
  const vat = await loadCompanyVat(tx, company.organizationId);
  return companyRowsAhead(vat, await loadDaysOff(tx), today).filter(
    (row) =>
      (!clock || row.clock === clock) && (from === null || row.day >= from) && (to === null || row.day <= to),
  );
}

function filterOf({ clock, span, day, partnerId, search }: Wanted, today: CivilDate): RadarFilter {
  return {
    ...anyClock,
    clock: clock ?? null,
    partnerId: partnerId ?? null,
    search,
    from: day ?? null,
    to: day ?? (span && span !== "over" ? addDays(today, Number(span)) : null),
    openOn: span && span !== "over" ? today : null,
    overBefore: span === "over" ? today : null,
  };
}

/** How many rows the list has that asks for nothing but a span. */
export async function countWithin(
  tx: Tx,
  company: Company,
  span: (typeof radarSpans)[number],
  today: CivilDate,
): Promise<number> {
  const wanted = listDeadlinesInput.parse({ span });
  const { sales, purchase } = await countDocuments(tx, company, wanted, today);
  return sales + purchase + (await findDuties(tx, company, wanted, today)).length;
}

async function countDocuments(
  tx: Tx,
  company: Company,
  wanted: Wanted,
  day: CivilDate,
): Promise<{ sales: number; purchase: number }> {
  const rows = await tx.$queryRaw<{ direction: string; count: number }[]>`
    SELECT direction, count(*)::int AS count FROM (${leadersOf(company, filterOf(wanted, day), day)}) AS found
     GROUP BY direction`;
  const count = (direction: string) => rows.find((row) => row.direction === direction)?.count ?? 0;
  return { sales: count("sales"), purchase: count("purchase") };
}

/**
 * The company's own duties stand before the documents of their day, so a page that ends with a day holds all of that
 * day's, and the next begins after it.
 */
function comesOnPage(row: RadarRow, after: string | null, until: string | null): boolean {
  return (after === null || row.day > after) && (until === null || row.day <= until);
}

function byDay(one: RadarRow, other: RadarRow): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return Number(other.document === null) - Number(one.document === null);
}
