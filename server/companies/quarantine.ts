import { z } from "zod";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import { AppError } from "#server/errors.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import { jobNameSchema, jobs } from "#server/queue/jobs.ts";

/** A job that was taken out of the queue because worker after worker died of it. */
export const quarantinedJobSchema = z.object({
  id: z.string(),
  task: z.string(),
  /** Names of the workers, in the order of their deaths. */
  workers: z.array(z.string()),
  quarantinedAt: z.date(),
});
export type QuarantinedJob = z.infer<typeof quarantinedJobSchema>;

const shownMax = 100;

/** Those that wait for an admin, the newest first. */
export function listQuarantine(organizationId: string): Promise<QuarantinedJob[]> {
  return withCompany(organizationId, (tx) =>
    tx.quarantinedJob.findMany({
      where: { organizationId, replayedAt: null },
      orderBy: [{ quarantinedAt: "desc" }, { id: "desc" }],
      take: shownMax,
      select: { id: true, task: true, workers: true, quarantinedAt: true },
    }),
  );
}

/**
 * Puts a job back into the queue. The row stays, as a record; pressing twice puts it back once.
 *
 * @throws AppError NOT_FOUND when it is not there, or back in the queue already.
 */
export async function replayJob(
  { organizationId, actor }: { organizationId: string; actor: Actor },
  id: string,
): Promise<void> {
  await withCompany(organizationId, async (tx) => {
    const { count } = await tx.quarantinedJob.updateMany({
      where: { organizationId, id, replayedAt: null },
      data: { replayedAt: new Date() },
    });
    if (count === 0) throw new AppError("NOT_FOUND");
    const row = await tx.quarantinedJob.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id } },
    });
    const task = jobNameSchema.parse(row.task);
    await enqueue(tx, task, jobs[task].parse(row.payload));
    await appendAudit(tx, actor, { action: "job.replay", subject: `job/${id}`, details: { task } });
  });
}
