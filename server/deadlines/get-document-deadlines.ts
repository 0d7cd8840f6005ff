import { withCompany } from "#server/db/company.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { compareDates } from "#server/domain/civil-date.ts";
import { deadlineKinds } from "#server/domain/deadline/deadline.ts";
import { AppError } from "#server/errors.ts";
import { type DeadlineRow, deadlineColumns, toDeadlineRow } from "./deadline-row.ts";

/** More changes of mind than anybody reads. */
const endedMax = 50;

/**
 * The deadlines of one document: what runs, the nearest first, and how the earlier ones ended, the latest first.
 *
 * @throws AppError NOT_FOUND
 */
export async function getDocumentDeadlines(
  { organizationId, environment }: ConnectedOrganization,
  invoiceId: string,
): Promise<{ running: DeadlineRow[]; ended: DeadlineRow[] }> {
  return withCompany(organizationId, async (tx) => {
    const document = await tx.invoice.findFirst({
      where: { organizationId, environment, id: invoiceId },
      select: { id: true },
    });
    if (!document) throw new AppError("NOT_FOUND");
    const of = { organizationId, environment, invoiceId };
    const running = await tx.documentDeadline.findMany({
      where: { ...of, state: "running" },
      orderBy: [{ earliest: "asc" }, { assumption: "desc" }],
      select: deadlineColumns,
    });
    const ended = await tx.documentDeadline.findMany({
      where: { ...of, state: { not: "running" } },
      orderBy: [{ endedAt: "desc" }, { id: "desc" }],
      take: endedMax,
      select: deadlineColumns,
    });
    return { running: running.map(toDeadlineRow).sort(byDayAndKind), ended: ended.map(toDeadlineRow) };
  });
}

/** On one day the buyer's answer stands before the payment; the kinds of the domain are in that order. */
function byDayAndKind(one: DeadlineRow, other: DeadlineRow): number {
  const rank = ({ kind }: DeadlineRow) => deadlineKinds.indexOf(kind);
  return compareDates(one.earliest, other.earliest) || rank(one) - rank(other);
}
