import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import { alertStages } from "#server/domain/deadline/alert-stages.ts";
import { companyDeadlines } from "#server/domain/deadline/company-deadlines.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import { daysOfVatPeriod, vatPeriodOf } from "#server/domain/tax/vat-period.ts";
import type { OwnFacts } from "#server/exchange/deadlines/load-facts.ts";
import { fromColumnDate, toColumnDate } from "#server/exchange/document-rows.ts";
import type { WrittenAlert } from "#server/exchange/tell-alerts.ts";
import { writeAlerts } from "./write-alerts.ts";

/**
 * Alerts of what the company owes by itself: recording of VAT and the return, of the period that is over. Those that
 * the company's settings have overtaken (no VAT payer any more, another period) are taken back.
 */
export async function writeCompanyAlerts(
  tx: Tx,
  company: ConnectedOrganization,
  { today, now, own: { vat, calendar } }: { today: CivilDate; now: Date; own: OwnFacts },
): Promise<WrittenAlert[]> {
  const period = vatPeriodOf(addDays(daysOfVatPeriod(vatPeriodOf(today, vat.period)).first, -1), vat.period);
  const duties = { payer: vat.payer, debtorUnderArticle10: false };
  const deadlines = companyDeadlines(period, duties, calendar, lawParams);
  await withdrawOthers(tx, company, new Set(deadlines.map((own) => `${own.kind}/${own.earliest}`)), {
    today,
    now,
  });
  const due = deadlines.flatMap((deadline) =>
    alertStages(deadline, today).map((stage) => ({ invoiceId: null, deadlineId: null, stage, deadline })),
  );
  return writeAlerts(tx, company, due, now);
}

async function withdrawOthers(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  standing: ReadonlySet<string>,
  { today, now }: { today: CivilDate; now: Date },
): Promise<void> {
  const told = await tx.deadlineAlert.findMany({
    where: {
      organizationId,
      environment,
      invoiceId: null,
      withdrawnAt: null,
      due: { gte: toColumnDate(today) ?? now },
    },
    select: { id: true, kind: true, due: true },
  });
  const overtaken = told.filter(({ kind, due }) => !standing.has(`${kind}/${fromColumnDate(due)}`));
  if (overtaken.length === 0) return;
  await tx.deadlineAlert.updateMany({
    where: { organizationId, id: { in: overtaken.map(({ id }) => id) } },
    data: { withdrawnAt: now, withdrawnReason: "period" },
  });
}
