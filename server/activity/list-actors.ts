import { z } from "zod";
import { withCompany } from "#server/db/company.ts";

export const actorsSchema = z.array(z.object({ userId: z.string(), name: z.string() }));

/**
 * Everybody who has ever done something in the company, members of the past too, under the name they last had. The
 * index is skipped through from person to person, however many records each has.
 */
export function listActors({
  organizationId,
}: {
  organizationId: string;
}): Promise<z.infer<typeof actorsSchema>> {
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.$queryRaw`
      WITH RECURSIVE person AS (
        (SELECT user_id, actor_name FROM audit_log
          WHERE organization_id = ${organizationId}::uuid AND user_id IS NOT NULL
          ORDER BY user_id, sequence DESC LIMIT 1)
        UNION ALL
        SELECT next.* FROM person CROSS JOIN LATERAL (
          SELECT a.user_id, a.actor_name FROM audit_log a
           WHERE a.organization_id = ${organizationId}::uuid AND a.user_id > person.user_id
           ORDER BY a.user_id, a.sequence DESC LIMIT 1) AS next)
      SELECT user_id AS "userId", actor_name AS name FROM person
       ORDER BY actor_name COLLATE "sr-Latn-x-icu"`;
    return actorsSchema.parse(rows);
  });
}
