import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import type { NoticeDetails } from "#server/domain/notice/notice.ts";
import { defaultChoices, isForAdministrators, type NoticeKind } from "#server/domain/notice/notice-kind.ts";
import { enqueue } from "#server/queue/enqueue.ts";

export type News = {
  kind: NoticeKind;
  /** Under this key a person is told once. */
  key: string;
  invoiceId: string | null;
  alertId: string | null;
  details: NoticeDetails;
  at: Date;
};

const everybody = ["owner", "admin", "accountant", "clerk", "viewer"];
const administrators = ["owner", "admin"];

/**
 * Tells the people of a company, in the caller's transaction: each once, where they want to be told of such news. What
 * is to be mailed at once gets its job.
 *
 * Asking first whether somebody was told keeps transactions that tell the same from waiting for each other.
 */
export async function tellPeople(
  tx: Tx,
  { organizationId, environment }: { organizationId: string; environment: Environment },
  news: readonly News[],
): Promise<void> {
  if (news.length === 0) return;
  const told = await tx.$queryRaw<{ mail: string }[]>`/* prepared */
    INSERT INTO notification (organization_id, id, environment, user_id, kind, invoice_id, alert_id, details,
                              dedupe_key, in_portal, mail, created_at)
    SELECT m.organization_id, gen_random_uuid(), ${environment}, m.user_id, n.kind, n."invoiceId", n."alertId", n.details,
           n.key, coalesce(p.in_portal, n."inPortal"), coalesce(p.mail, n.mail), n.at
      FROM jsonb_to_recordset(${JSON.stringify(news.map(withDefaults))}::jsonb)
        AS n(kind text, key text, "invoiceId" uuid, "alertId" uuid, details jsonb, at timestamptz,
             "inPortal" boolean, mail text, roles text[])
      JOIN membership m ON m.organization_id = ${organizationId}::uuid AND m.role = ANY (n.roles)
      LEFT JOIN notification_preference p
        ON p.organization_id = m.organization_id AND p.user_id = m.user_id AND p.kind = n.kind
     WHERE (coalesce(p.in_portal, n."inPortal") OR coalesce(p.mail, n.mail) <> 'none')
       AND NOT EXISTS (
         SELECT FROM notification o
          WHERE o.organization_id = m.organization_id AND o.user_id = m.user_id
            AND o.environment = ${environment} AND o.dedupe_key = n.key)
        ON CONFLICT DO NOTHING
    RETURNING mail`;
  if (told.some(({ mail }) => mail === "immediate")) {
    const jobKey = `mail-notices:${organizationId}:${environment}`;
    await enqueue(tx, "mail-notices", { organizationId, environment }, { jobKey, priority: "notification" });
  }
}

function withDefaults(news: News) {
  const roles = isForAdministrators(news.kind) ? administrators : everybody;
  return { ...news, ...defaultChoices[news.kind], roles };
}
