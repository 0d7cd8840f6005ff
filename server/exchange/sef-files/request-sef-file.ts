import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import { AppError } from "#server/errors.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import { type DocumentOfCompany, documentAtSef, kindsOf, type SefFileKind } from "./sef-file.ts";

/**
 * Asks for a file that SEF makes of a document: a row that pages follow and the job that fetches it. What is here
 * already, or on its way, is not asked for again.
 *
 * @throws AppError NOT_FOUND also for a kind that this document has not.
 */
export function requestSefFile(
  document: DocumentOfCompany & { actor: Actor },
  kind: SefFileKind,
  clock: Clock = systemClock,
): Promise<void> {
  const { organizationId, environment, invoiceId, actor } = document;
  return withCompany(organizationId, async (tx) => {
    const atSef = await documentAtSef(tx, document);
    if (!kindsOf(atSef).includes(kind)) throw new AppError("NOT_FOUND");
    const requestedAt = clock();
    const [row] = await tx.$queryRaw<{ state: string }[]>`
      INSERT INTO sef_file (organization_id, invoice_id, kind, environment, requested_at)
      VALUES (${organizationId}::uuid, ${invoiceId}::uuid, ${kind}, ${environment}, ${requestedAt})
      ON CONFLICT (organization_id, invoice_id, kind) DO UPDATE
        SET state = 'waiting', failure = NULL, attempts = 0, requested_at = excluded.requested_at
        WHERE sef_file.state = 'failed'
      RETURNING state`;
    if (row === undefined) return;
    await enqueue(
      tx,
      "fetch-sef-file",
      { organizationId, environment, invoiceId, kind },
      { jobKey: fetchJobKey(organizationId, invoiceId, kind), priority: "interactive" },
    );
    await appendAudit(tx, actor, {
      action: "sef-file.request",
      subject: `invoice/${invoiceId}`,
      details: { kind },
    });
  });
}

/** One waiting fetch for each file. */
export function fetchJobKey(organizationId: string, invoiceId: string, kind: SefFileKind): string {
  return `fetch-sef-file:${organizationId}:${invoiceId}:${kind}`;
}
