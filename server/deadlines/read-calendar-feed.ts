import { type Clock, systemClock, today } from "#server/clock.ts";
import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { type OpenedCalendarFeed, openCalendarFeed } from "#server/db/system.ts";
import { addDays, belgradeMidnight, type CivilDate } from "#server/domain/civil-date.ts";
import { env } from "#server/env.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { describeCalendar, describeDeadlineEvent } from "#server/messages/deadline-event-text.ts";
import { isLocale, type Locale } from "#server/messages/locales.ts";
import { sha256 } from "#server/secrets.ts";
import { companyRowsAhead, loadCompanyVat } from "./company-rows.ts";
import { anyClock, leadersOf, loadRows } from "./radar-query.ts";
import type { RadarRow } from "./radar-row.ts";
import { type CalendarEntry, writeCalendar } from "./write-calendar.ts";

/** More than any calendar program shows well; the nearest are in it. */
const entriesMax = 2_000;
/** What ended this long ago and still waits for SEF's word leaves the calendar; the radar keeps it. */
const overDaysMax = 30;

/**
 * The calendar behind a secret address, as iCalendar text; null when the address opens nothing. It says number,
 * partner, amount and consequence of what runs in the environment in which the company works, and no more.
 */
export async function readCalendarFeed(token: string, clock: Clock = systemClock): Promise<string | null> {
  const feed = await openCalendarFeed(sha256(token));
  if (feed === null) return null;
  return withCompanyClock(feed, () => composeFeed(feed, clock));
}

async function composeFeed(feed: OpenedCalendarFeed, clock: Clock): Promise<string> {
  const { organizationId, environment } = feed;
  const locale: Locale = isLocale(feed.locale) ? feed.locale : "sr-Latn";
  const day = today(clock);
  return withCompany(organizationId, async (tx) => {
    const { name, slug } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true, slug: true },
    });
    const leaders = leadersOf(feed, { ...anyClock, from: addDays(day, -overDaysMax) }, day);
    const documents = await loadRows(
      tx,
      Prisma.sql`SELECT page.*, 0::bigint AS total FROM (
        ${leaders} ORDER BY d.earliest, d.id LIMIT ${entriesMax}) AS page`,
      feed,
    );
    const duties = companyRowsAhead(await loadCompanyVat(tx, organizationId), await loadDaysOff(tx), day);
    const rows = [...duties, ...documents.map(({ row }) => row)];
    const isTrial = environment !== "production";
    const of = { organizationId, slug, day, isTrial, locale };
    return writeCalendar(
      describeCalendar({ company: name, isTrial }, locale),
      rows.flatMap((row) => toEntries(row, of)),
    );
  });
}

/** Both terms of an answer have days of their own; both outcomes of one term are one entry. */
function toEntries(
  row: RadarRow,
  of: { organizationId: string; slug: string; day: CivilDate; isTrial: boolean; locale: Locale },
): CalendarEntry[] {
  const { document, partner, subject, period, outcomes } = row;
  const { PUBLIC_SERVER_URL } = env();
  const direction = subject === "purchase" ? "purchase" : "sales";
  const place =
    subject === "company" ? "deadlines" : `${subject === "sales" ? "sales" : "purchases"}/${document?.id}`;
  return [...new Set(outcomes.map(({ kind }) => kind))].flatMap((kind) => {
    const deadlines = outcomes.filter((outcome) => outcome.kind === kind);
    const [first] = deadlines;
    if (first === undefined) return [];
    const { number, payable, currency } = document ?? { number: null, payable: "0", currency: "RSD" };
    return {
      uid: `${document?.id ?? `${of.organizationId}-${period}`}-${kind}@${new URL(PUBLIC_SERVER_URL).hostname}`,
      day: first.earliest,
      ...describeDeadlineEvent(
        {
          deadlines,
          direction,
          document: document && { number: number ?? "", partner: partner?.name ?? "", payable, currency },
          today: of.day,
          isTrial: of.isTrial,
        },
        of.locale,
      ),
      url: `${PUBLIC_SERVER_URL}/${of.slug}/${place}`,
      // The same text all day long, so that a program that has it already need not take it again.
      stampedAt: belgradeMidnight(of.day),
    };
  });
}
