import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays, type CivilDate, civilDate, daysBetween } from "#server/domain/civil-date.ts";
import { daysOfVatPeriod } from "#server/domain/tax/vat-period.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { companyRowsAhead, loadCompanyVat } from "./company-rows.ts";

const dutySchema = z.object({
  clock: z.enum(["vatRecording", "vatReturn"]),
  /** "2026-11" or "2026-Q4" */
  period: z.string(),
  /** By the rule; the latest is that day moved to a working one. */
  earliest: z.string().transform(civilDate),
  latest: z.string().transform(civilDate),
  daysLeft: z.number(),
});

export const vatCountdownSchema = z.object({
  isPayer: z.boolean(),
  today: z.string().transform(civilDate),
  /** The next recording and the next return, the nearer one first; empty for whoever is no VAT payer. */
  duties: z.array(dutySchema),
  /** The day on which the company itself wants to file, for the period of the next return; null: on the last one. */
  ownFilingDay: z.string().transform(civilDate).nullable(),
});

/** How long it is until the VAT of a period must be recorded and declared; days off move both days. */
export function getVatCountdown(
  { organizationId }: { organizationId: string },
  clock: Clock = systemClock,
): Promise<z.infer<typeof vatCountdownSchema>> {
  const day = today(clock);
  return withCompany(organizationId, async (tx) => {
    const vat = await loadCompanyVat(tx, organizationId);
    const { vatFilingDay } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { vatFilingDay: true },
    });
    const rows = companyRowsAhead(vat, await loadDaysOff(tx), day);
    const duties = (["vatRecording", "vatReturn"] as const).flatMap((clockName) => {
      const next = rows.find((row) => row.clock === clockName);
      const [outcome] = next?.outcomes ?? [];
      if (!next?.period || !outcome) return [];
      const { earliest, latest } = outcome;
      // The day by the rule may have passed while the moved one has not.
      const counted = earliest < day ? latest : earliest;
      const daysLeft = daysBetween({ from: day, to: counted });
      return [{ clock: clockName, period: next.period, earliest, latest, daysLeft }];
    });
    const filing = duties.find((duty) => duty.clock === "vatReturn");
    return {
      isPayer: vat.payer,
      today: day,
      duties: duties.sort((one, other) => one.daysLeft - other.daysLeft),
      ownFilingDay: filing && vatFilingDay !== null ? filingDay(filing.period, vatFilingDay, day) : null,
    };
  });
}

/** Null when it has passed. */
function filingDay(period: string, dayOfMonth: number, today: CivilDate): CivilDate | null {
  const day = addDays(daysOfVatPeriod(period).last, dayOfMonth);
  return day < today ? null : day;
}
