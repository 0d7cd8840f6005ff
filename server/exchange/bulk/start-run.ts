import { type Actor, appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { BulkKind } from "./bulk-run.ts";

type Acting = { organizationId: string; environment: Environment; actor: Actor };

/**
 * Writes the rows of a run and its job. A document that is in another open run already stays there.
 *
 * @throws AppError BULK_EMPTY when nothing is left to do.
 */
export async function startRun(
  tx: Tx,
  company: Acting,
  order: { kind: BulkKind; comment: string | null; items: readonly { invoiceId: string; label: string }[] },
  now: Date,
): Promise<{ runId: string }> {
  const { organizationId, environment, actor } = company;
  const { kind, comment, items } = order;
  const run = await tx.bulkRun.create({
    data: {
      organizationId,
      environment,
      kind,
      comment,
      actorUserId: actor.userId,
      actorName: actor.name,
      createdAt: now,
    },
    select: { id: true },
  });
  const { count } = await tx.bulkItem.createMany({
    data: items.map((item, position) => ({ organizationId, runId: run.id, position, ...item })),
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("BULK_EMPTY");
  const details = { count, ...(comment === null ? {} : { comment }) };
  await appendAudit(tx, actor, { action: `bulk.${kind}`, subject: `bulk/${run.id}`, details });
  await enqueueRun(tx, { organizationId, environment, kind, runId: run.id });
  return { runId: run.id };
}

/** One job per run: it does a little and re-adds itself. */
export async function enqueueRun(
  tx: Tx,
  run: { organizationId: string; environment: Environment; kind: BulkKind; runId: string },
  runAt?: Date,
): Promise<void> {
  const { organizationId, environment, kind, runId } = run;
  const payload = { organizationId, environment, runId };
  const options = { jobKey: `bulk:${runId}`, priority: "notification", ...(runAt ? { runAt } : {}) } as const;
  await enqueue(tx, kind === "send" ? "bulk-send" : "bulk-decide", payload, options);
}
