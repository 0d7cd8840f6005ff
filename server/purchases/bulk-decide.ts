import { type Clock, systemClock } from "#server/clock.ts";
import type { Actor } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { requestActIn } from "#server/exchange/acts/request-act.ts";
import { takeBackAct } from "#server/exchange/acts/take-back-act.ts";
import { type BulkSteps, driveRun } from "#server/exchange/bulk/drive-run.ts";
import { failureCode } from "#server/exchange/bulk/failure-code.ts";
import { startRun } from "#server/exchange/bulk/start-run.ts";
import type { JobPayload } from "#server/queue/jobs.ts";

/**
 * Begins to accept or reject many purchases.
 *
 * @throws AppError COMMENT_MISSING for rejections; NOT_FOUND when none is the company's; BULK_EMPTY.
 */
export function startBulkDecision(
  company: { organizationId: string; environment: Environment; actor: Actor },
  order: { purchaseIds: readonly string[]; decision: "accept" | "reject"; comment: string | null },
  clock: Clock = systemClock,
): Promise<{ runId: string }> {
  const { organizationId, environment } = company;
  const comment = order.comment?.trim() || null;
  if (order.decision === "reject" && comment === null) throw new AppError("COMMENT_MISSING");
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.invoice.findMany({
      where: { organizationId, environment, direction: "purchase", id: { in: [...order.purchaseIds] } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, number: true },
    });
    if (rows.length === 0) throw new AppError("NOT_FOUND");
    const items = rows.map(({ id, number }) => ({ invoiceId: id, label: number ?? "" }));
    return startRun(tx, company, { kind: order.decision, comment, items }, clock());
  });
}

/** The job of a run. */
export function driveBulkDecision(job: JobPayload<"bulk-decide">, clock: Clock = systemClock): Promise<void> {
  return driveRun(job, steps, clock());
}

const steps: BulkSteps = {
  begin: async (tx, run, invoiceId, now) => {
    if (run.kind === "send") throw new AppError("INTERNAL", { detail: "a run of sends among decisions" });
    const { kind, comment } = run;
    return (await requestActIn(tx, run, { kind, invoiceId, comment, bulk: true }, now)).actId;
  },
  look: async (tx, { organizationId }, { actId }) => {
    const act = await tx.documentAct.findUnique({
      where: { organizationId_id: { organizationId, id: actId ?? "" } },
      select: { state: true, failure: true },
    });
    switch (act?.state) {
      case "done":
        return { state: "done", code: null };
      case "refused":
        return { state: "refused", code: failureCode(act.failure) };
      case "failed":
        return { state: "failed", code: failureCode(act.failure) };
      case "unclear":
        return "slow";
      default:
        return null;
    }
  },
  takeBack: (tx, run, { actId }, now) => takeBackAct(tx, run, actId, now),
};
