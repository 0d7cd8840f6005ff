import type { CivilDate } from "#server/domain/civil-date.ts";
import { listSalesInvoiceIds } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";

export type ListedDay =
  | { kind: "ok"; ids: bigint[]; isComplete: boolean }
  | { kind: "unanswered"; detail: string };

/** Integrators have seen lists that stop at this length, without a word about the rest. */
const cappedLength = 50;

/** Where a document can stand on the day it was sent. */
const statuses = ["Sending", "Sent", "Mistake", "Approved", "Rejected", "Cancelled", "Storno"] as const;

/** All sales ids of one sending day; a list that looks cut off is asked for again status by status. */
export async function listDay(connection: SefConnection, day: CivilDate): Promise<ListedDay> {
  const whole = await listSalesInvoiceIds(connection, { from: day, to: day });
  if (whole.kind !== "ok") return { kind: "unanswered", detail: `the list of ids was ${whole.kind}` };
  if (whole.value.length !== cappedLength) return { kind: "ok", ids: whole.value, isComplete: true };
  const ids = new Set(whole.value);
  let isComplete = true;
  for (const status of statuses) {
    const part = await listSalesInvoiceIds(connection, { from: day, to: day, status });
    if (part.kind !== "ok") return { kind: "unanswered", detail: `the list of ids was ${part.kind}` };
    for (const id of part.value) ids.add(id);
    isComplete &&= part.value.length !== cappedLength;
  }
  return { kind: "ok", ids: [...ids], isComplete };
}
