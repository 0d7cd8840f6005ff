import type { Actor } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { refreshDeadlines } from "#server/exchange/refresh-deadlines.ts";

/** More open documents of one partner than anybody waits for; the hourly sweep does the rest. */
const documentsMax = 500;

/** What the partner is decides what silence means: the deadlines of what it was sent and has not settled follow at once. */
export async function refreshPartnerDeadlines(
  tx: Tx,
  company: ConnectedOrganization & { actor: Actor },
  partnerId: string,
  now: Date,
): Promise<void> {
  const { organizationId, environment, actor } = company;
  const open = await tx.invoice.findMany({
    where: {
      organizationId,
      environment,
      partnerId,
      direction: "sales",
      OR: [
        { deadlines: { some: { state: "running" } } },
        { sefInvoices: { some: { status: { in: ["New", "Sent", "OverDue"] } } } },
      ],
    },
    orderBy: { createdAt: "desc" },
    take: documentsMax,
    select: { id: true },
  });
  await refreshDeadlines(
    tx,
    company,
    open.map(({ id }) => id),
    { cause: "user", actor, now },
  );
}
