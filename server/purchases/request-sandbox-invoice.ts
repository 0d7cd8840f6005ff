import { withCompany } from "#server/db/company.ts";
import { AppError } from "#server/errors.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { askSandboxSupplier } from "#server/sef/sandbox-control.ts";

/** A fictional supplier of the sandbox; its number passes the check digit and belongs to nobody. */
const sandboxSupplierPib = "109876541";

/**
 * For companies that try the product: an invoice of a fictional supplier, on request.
 *
 * @throws AppError SANDBOX_ONLY in any other environment.
 */
export async function queueSandboxInvoice(company: {
  organizationId: string;
  environment: string;
}): Promise<void> {
  if (company.environment !== "sandbox") throw new AppError("SANDBOX_ONLY");
  const payload = {
    organizationId: company.organizationId,
    environment: "sandbox",
    supplierPib: sandboxSupplierPib,
  } as const;
  await withCompany(company.organizationId, (tx) =>
    enqueue(tx, "request-sandbox-invoice", payload, { priority: "interactive" }),
  );
}

/** The job: the sandbox delivers it and notifies us like SEF would. */
export async function requestSandboxInvoice(job: JobPayload<"request-sandbox-invoice">): Promise<void> {
  const organization = await withCompany(job.organizationId, (tx) =>
    tx.organization.findUniqueOrThrow({ where: { id: job.organizationId }, select: { pib: true } }),
  );
  await askSandboxSupplier(job.organizationId, { supplierPib: job.supplierPib, buyerPib: organization.pib });
}
