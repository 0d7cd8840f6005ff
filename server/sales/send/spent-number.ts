import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import type { SefError } from "#server/sef/error-body.ts";
import type { SendOutcome } from "./deliver.ts";

type Company = { organizationId: string; environment: Environment };

/** SEF's words for "this number is taken", perhaps by another program of the same company. */
const takenCodes = new Set(["InvoiceNumberNotUnique", "EInvoiceNumberDublicate"]);
/** Ours: we have looked, and the document that bears the number was not sent from here. */
const takenElsewhereCode = "NUMBER_TAKEN_ELSEWHERE";

export function isNumberTaken(code: string): boolean {
  return takenCodes.has(code);
}

export function numberTakenElsewhere(salesInvoiceId: bigint): SefError {
  return { code: takenElsewhereCode, message: `SalesInvoiceId ${salesInvoiceId}`, fieldName: null };
}

/** Whether a try's end says that SEF holds the number. */
export function isNumberSpent(outcome: SendOutcome): boolean {
  if (outcome.kind === "accepted" || outcome.kind === "found") return true;
  if (outcome.kind !== "refused") return false;
  return isNumberTaken(outcome.error.code) || outcome.error.code === takenElsewhereCode;
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
