import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { AppError } from "#server/errors.ts";
import { type BulkSteps, driveRun, type ItemOutcome } from "#server/exchange/bulk/drive-run.ts";
import { failureCode } from "#server/exchange/bulk/failure-code.ts";
import { startRun } from "#server/exchange/bulk/start-run.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { loadDocument } from "#server/sales/load-document.ts";
import { queueInvoiceIn } from "./queue-invoice.ts";
import { withdrawInvoiceIn } from "./withdraw-invoice.ts";

/**
 * Begins to send many drafts. Each is checked again when its turn comes, and one that cannot be sent says why in its
 * row.
 *
 * @throws AppError NOT_FOUND when none of them is the company's; BULK_EMPTY when all are in another run already.
 */
export function startBulkSend(
  company: ActingCompany,
  invoiceIds: readonly string[],
  clock: Clock = systemClock,
): Promise<{ runId: string }> {
  const { organizationId, environment } = company;
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.invoice.findMany({
      where: { organizationId, environment, direction: "sales", id: { in: [...invoiceIds] } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, number: true },
    });
    if (rows.length === 0) throw new AppError("NOT_FOUND");
    const items = rows.map(({ id, number }) => ({ invoiceId: id, label: number ?? "" }));
    return startRun(tx, company, { kind: "send", comment: null, items }, clock());
  });
}

/** The job of a run. */
export function driveBulkSend(job: JobPayload<"bulk-send">, clock: Clock = systemClock): Promise<void> {
  return driveRun(job, steps, clock());
}

const steps: BulkSteps = {
  begin: async (tx, run, invoiceId, now) => {
    await queueInvoiceIn(tx, run, invoiceId, now);
    return null;
  },
  look: async (tx, { organizationId }, { invoiceId }) => {
    const row = await tx.invoice.findUnique({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      select: { state: true, failure: true },
    });
    return row === null ? { state: "stopped", code: null } : outcomeOf(row.state, failureCode(row.failure));
  },
  takeBack: async (tx, run, { invoiceId }, now) => {
    const document = await loadDocument(tx, run, invoiceId, belgradeDay(now), true);
    if (document.state !== "queued") return false;
    await withdrawInvoiceIn(tx, run, invoiceId, now);
    return true;
  },
};

function outcomeOf(state: string | null, code: string | null): ItemOutcome {
  switch (state) {
    case "sent":
      return { state: "done", code: null };
    case "refused":
      return { state: "refused", code };
    case "failed":
      return { state: "failed", code };
    case "held_date":
      return { state: "held", code: null };
    case "held_outage":
    case "outcome_unknown":
      return "slow";
    // Somebody took it back to the desk.
    case "draft":
      return { state: "stopped", code: null };
    default:
      return null;
  }
}
