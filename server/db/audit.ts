import type { AuditAction } from "#server/domain/activity/audit-actions.ts";
import type { Tx } from "./client.ts";

/** Who acts: a person by name, or the system itself. */
export type Actor = { userId: string | null; name: string };

/**
 * Adds an entry to the company's audit chain, in the transaction of the act. Fields by name, never secrets or whole
 * documents.
 */
export async function appendAudit(
  tx: Tx,
  actor: Actor,
  entry: { action: AuditAction; subject: string; details?: Record<string, unknown> },
): Promise<void> {
  await tx.$executeRaw`SELECT app.append_audit(${actor.userId}::uuid, ${actor.name}, ${entry.action}, ${entry.subject},
    ${JSON.stringify(entry.details ?? {})}::jsonb)`;
}
