import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import type { UploadOutcome } from "#server/sef/outcome.ts";

type Company = { organizationId: string; environment: Environment };

/** SEF's words for "this number is taken", perhaps by another program of the same company. */
const takenCodes = new Set(["InvoiceNumberNotUnique", "EInvoiceNumberDublicate"]);

/** Whether an upload's end says that SEF holds the number. */
export function isNumberSpent(outcome: UploadOutcome): boolean {
  return outcome.kind === "accepted" || (outcome.kind === "refused" && takenCodes.has(outcome.error.code));
}

/** For good: SEF holds it, or a document is issued under it outside SEF. */
export async function spendNumber(
  tx: Tx,
  { organizationId, environment }: Company,
  document: { id: string; number: string },
): Promise<void> {
  await tx.spentNumber.createMany({
    data: { organizationId, environment, number: document.number, invoiceId: document.id },
    skipDuplicates: true,
  });
}

/** @throws AppError INVOICE_NUMBER_TAKEN for a number that is spent. */
export async function refuseSpentNumber(
  tx: Tx,
  { organizationId, environment }: Company,
  number: string | null,
): Promise<void> {
  if (number === null) return;
  const key = { organizationId, environment, number };
  const spent = await tx.spentNumber.findUnique({ where: { organizationId_environment_number: key } });
  if (spent) throw new AppError("INVOICE_NUMBER_TAKEN", { detail: "spent" });
}
