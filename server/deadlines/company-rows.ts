import type { Tx } from "#server/db/client.ts";
import { addDays, addMonths, type CivilDate } from "#server/domain/civil-date.ts";
import type { Calendar } from "#server/domain/deadline/calendar.ts";
import { companyDeadlines } from "#server/domain/deadline/company-deadlines.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import {
  daysOfVatPeriod,
  nextVatPeriod,
  type VatPeriodLength,
  vatPeriodOf,
} from "#server/domain/tax/vat-period.ts";
import { clockOf, type RadarRow } from "./radar-row.ts";

/** What the company owes by itself, without a document, so that no row of the database stands for it. */
export type CompanyVat = { payer: boolean; period: VatPeriodLength };

export async function loadCompanyVat(tx: Tx, organizationId: string): Promise<CompanyVat> {
  const columns = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { vatPayer: true, vatPeriod: true },
  });
  return companyVatOf(columns);
}

/** As the company's row says it. */
export type VatColumns = { vatPayer: boolean; vatPeriod: string };

export function companyVatOf({ vatPayer, vatPeriod }: VatColumns): CompanyVat {
  return { payer: vatPayer, period: vatPeriod === "quarter" ? "quarter" : "month" };
}

/** Recording and return of every period that end between two days, both of them included, in order. */
export function companyRowsBetween(
  { payer, period: length }: CompanyVat,
  calendar: Calendar,
  { from, to }: { from: CivilDate; to: CivilDate },
): RadarRow[] {
  const rows: RadarRow[] = [];
  // A duty ends within two months after the first day of what follows its period.
  let period = vatPeriodOf(addMonths(from, length === "month" ? -2 : -4), length);
  for (; daysOfVatPeriod(period).last < to; period = nextVatPeriod(period)) {
    const duties = companyDeadlines(period, { payer, debtorUnderArticle10: false }, calendar, lawParams);
    for (const duty of duties) {
      if (duty.latest < from || duty.earliest > to) continue;
      rows.push({
        id: `${duty.kind}:${period}`,
        subject: "company",
        clock: clockOf(duty.kind),
        document: null,
        partner: null,
        period,
        day: duty.earliest,
        outcomes: [duty],
        remindedAt: null,
        decidable: false,
      });
    }
  }
  return rows.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** What lies ahead of a company today: the duties of the period that is over and of the one that runs. */
export function companyRowsAhead(vat: CompanyVat, calendar: Calendar, today: CivilDate): RadarRow[] {
  const { last } = daysOfVatPeriod(vatPeriodOf(today, vat.period));
  return companyRowsBetween(vat, calendar, { from: today, to: addDays(last, 28) });
}
