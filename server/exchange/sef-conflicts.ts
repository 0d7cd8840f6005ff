import type { Tx } from "#server/db/client.ts";
import type { Change } from "./change.ts";
import { recordEvent } from "./record-event.ts";

export const conflictCodes = ["status_backwards", "impossible_date", "missing_date"] as const;

/** What SEF said and cannot be right by all that we know. */
export type Conflict = {
  code: (typeof conflictCodes)[number];
  /** The field of SEF's answer or event. */
  field: string;
  /** What we keep; empty where we have nothing. */
  held: string;
  /** SEF's own text. */
  told: string;
};

/** The row that SEF speaks of, and where people see it. */
export type DisputedDocument = { id: string; invoice: { id: string; partnerId: string | null } | null };

/** Signs in one word of SEF; the raw answer beside it has the rest. */
const wordMax = 200;

/**
 * Keeps SEF's word beside ours, with the raw answer, and says so on the timelines. SEF repeats itself with every look:
 * the same word is counted, not kept again.
 */
export async function recordConflict(
  tx: Tx,
  change: Pick<Change, "organizationId" | "environment" | "cause">,
  document: DisputedDocument,
  { code, field, held, told }: Conflict,
  { raw, now }: { raw: object; now: Date },
): Promise<void> {
  const { organizationId, environment, cause } = change;
  const words = { held: held.slice(0, wordMax), told: told.slice(0, wordMax) };
  const same = { organizationId, documentId: document.id, code, field, ...words, endedAt: null };
  const { count } = await tx.sefConflict.updateMany({
    where: same,
    data: { times: { increment: 1 }, lastFoundAt: now },
  });
  if (count > 0) return;
  // A date that was wrong once and was seen by a person does not become news by being repeated.
  const isSeen = await tx.sefConflict.count({ where: { ...same, endedAt: { not: null }, endedBy: "kept" } });
  if (isSeen > 0) return;
  await tx.sefConflict.create({
    data: { ...same, environment, cause, raw, foundAt: now, lastFoundAt: now },
    select: { id: true },
  });
  if (!document.invoice) return;
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: document.invoice.id,
    partnerId: document.invoice.partnerId,
    kind: "conflictFound",
    cause,
    details: { code, field, ...words },
    raw,
    occurredAt: now,
  });
  await tx.invoice.update({
    where: { organizationId_id: { organizationId, id: document.invoice.id } },
    data: { updatedAt: now },
    select: { id: true },
  });
}

/** SEF says again what we hold, or what may follow it: what it said in between counts no more. */
export async function endStatusConflicts(
  tx: Tx,
  change: Pick<Change, "organizationId" | "environment" | "cause">,
  document: DisputedDocument,
  now: Date,
): Promise<void> {
  const { organizationId, environment, cause } = change;
  const { count } = await tx.sefConflict.updateMany({
    where: { organizationId, documentId: document.id, code: "status_backwards", endedAt: null },
    data: { endedAt: now, endedBy: "agreed" },
  });
  if (count === 0 || !document.invoice) return;
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: document.invoice.id,
    partnerId: document.invoice.partnerId,
    kind: "conflictEnded",
    cause,
    details: { endedBy: "agreed" },
    occurredAt: now,
  });
}
