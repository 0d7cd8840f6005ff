import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";

/** A document of ours that stands and refers to another, so that SEF will not take the other back before it. */
export type Dependant = { id: string; number: string; typeCode: string };

/**
 * Documents that refer to the number: corrections of an invoice, final invoices that deduct an advance. SEF wants them
 * taken back first (AllAttachedInvoicesToThisInvoiceMustBeStornoFirst and its sister for advances), so the way back
 * from advance to final to credit runs the other way round.
 *
 * What is on its way counts, and what never stood (cancelled, failed in sending) or fell does not.
 */
export function findDependants(
  tx: Tx,
  {
    organizationId,
    environment,
    number,
  }: { organizationId: string; environment: Environment; number: string },
): Promise<Dependant[]> {
  const reference = JSON.stringify([{ number }]);
  return tx.$queryRaw<Dependant[]>`
    SELECT i.id::text AS id, i.number, i.type_code AS "typeCode"
      FROM invoice i
     WHERE i.organization_id = ${organizationId}::uuid AND i.environment = ${environment}
       AND i.direction = 'sales' AND i.number IS NOT NULL
       AND i.state IN ('queued', 'sending', 'outcome_unknown', 'held_outage', 'sent')
       AND (i.document -> 'billingReferences' @> ${reference}::jsonb OR i.document -> 'advances' @> ${reference}::jsonb)
       AND NOT EXISTS (
         SELECT FROM sef_invoice s
          WHERE s.organization_id = i.organization_id AND s.invoice_id = i.id
            AND s.status IN ('Storno', 'Cancelled', 'Deleted', 'Mistake'))
     ORDER BY i.type_code, i.number LIMIT 20`;
}
