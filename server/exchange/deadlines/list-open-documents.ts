import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";

/**
 * Ids of documents that have a deadline or may get one: not settled at SEF, not sent yet, with a due date ahead, or with
 * a deadline that runs by our records. By id, so that the next page begins behind the last one.
 */
export async function listOpenDocuments(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  page: { after: string | null; take: number; today: CivilDate },
): Promise<string[]> {
  const after = page.after ?? "00000000-0000-0000-0000-000000000000";
  const { take, today } = page;
  const rows = await tx.$queryRaw<{ id: string }[]>`/* prepared */
    (SELECT DISTINCT invoice_id AS id FROM document_deadline
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} AND state = 'running'
        AND invoice_id > ${after}::uuid ORDER BY invoice_id LIMIT ${take})
    UNION
    (SELECT invoice_id FROM sef_invoice
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} AND invoice_id > ${after}::uuid
        AND status NOT IN ('Approved', 'Rejected', 'Paid', 'Archived', 'Cancelled', 'Storno', 'Deleted')
      ORDER BY invoice_id LIMIT ${take})
    UNION
    (SELECT id FROM invoice
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} AND id > ${after}::uuid
        AND state IN ('draft', 'refused', 'failed', 'queued', 'held_date', 'held_outage', 'held_credentials')
      ORDER BY id LIMIT ${take})
    UNION
    (SELECT id FROM invoice
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} AND id > ${after}::uuid
        AND due_date >= ${today}::date
      ORDER BY id LIMIT ${take})
    ORDER BY id LIMIT ${take}`;
  return rows.map(({ id }) => id);
}
