import { z } from "zod";
import type { Prisma, Tx } from "#server/db/client.ts";
import {
  type ActState,
  type ActSubject,
  actStates,
  type DocumentAct,
  documentActs,
  isUnderWay,
} from "#server/domain/lifecycle/document-act.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";

const failureSchema = z.object({ code: z.string(), message: z.string(), fieldName: z.string().nullable() });
export type ActFailure = z.infer<typeof failureSchema>;

/** The last act on a document, as its page shows it. */
export const actSchema = z.object({
  id: z.string(),
  kind: z.enum(documentActs),
  state: z.enum(actStates),
  comment: z.string().nullable(),
  vatAmount: z.string().nullable(),
  failure: failureSchema.nullable(),
  statusAfter: z.string().nullable(),
  actorName: z.string(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
  nextAttemptAt: z.date().nullable(),
});
export type Act = z.infer<typeof actSchema>;

export async function findLastAct(tx: Tx, organizationId: string, invoiceId: string): Promise<Act | null> {
  const row = await tx.documentAct.findFirst({
    where: { organizationId, invoiceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return row && actSchema.parse({ ...row, vatAmount: row.vatAmount?.toFixed(2) ?? null });
}

export function isActUnderWay(act: { state: ActState } | null): boolean {
  return act !== null && isUnderWay(act.state);
}

/** Acts of the seller address sales documents, those of the buyer purchases. */
export function directionOfAct(act: DocumentAct): "sales" | "purchase" {
  return act === "cancel" || act === "storno" ? "sales" : "purchase";
}

type SefRow = Pick<
  Prisma.SefInvoiceGetPayload<object>,
  "status" | "comment" | "sentAt" | "createdAt" | "direction"
>;

/** What decides whether an act is possible, from what we know of SEF's state. */
export function subjectOf(row: SefRow, now: Date): ActSubject {
  return {
    status: row.direction === "purchase" ? parsePurchaseStatus(row.status) : parseSalesStatus(row.status),
    sendingForMs: now.getTime() - (row.sentAt ?? row.createdAt).getTime(),
    isExplained: (row.comment ?? "").trim() !== "",
  };
}
