import { appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import type { AuditAction } from "#server/domain/activity/audit-actions.ts";
import { type EventKind, recordEvent } from "#server/exchange/record-event.ts";
import { refreshDeadlines } from "#server/exchange/refresh-deadlines.ts";
import type { ActingCompany } from "./acting-company.ts";

/** A person's act on a document: on its timeline for everybody, in the audit chain for proof; its deadlines follow. */
export async function recordAct(
  tx: Tx,
  { organizationId, environment, actor }: ActingCompany,
  document: { id: string; partnerId: string | null },
  act: { kind: EventKind; action: AuditAction; details?: Record<string, string | number | null> },
  now: Date,
): Promise<void> {
  const details = act.details ?? {};
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: document.id,
    partnerId: document.partnerId,
    kind: act.kind,
    cause: "user",
    actor,
    details,
    occurredAt: now,
  });
  await refreshDeadlines(tx, { organizationId, environment }, [document.id], { cause: "user", actor, now });
  await appendAudit(tx, actor, { action: act.action, subject: `invoice/${document.id}`, details });
}
