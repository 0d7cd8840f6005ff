import { withCompany } from "#server/db/company.ts";
import { findLostWork } from "#server/db/lost-work.ts";
import { log } from "#server/log.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import { jobs } from "#server/queue/jobs.ts";

/**
 * Work whose rows say that it is open, so that its job can be made again from them, and the priority it had: a single
 * act, and a mail, is what somebody waits for.
 */
const wakeable = [
  { name: "act-on-documents", priority: "interactive" },
  { name: "send-mail", priority: "interactive" },
  { name: "bulk-send", priority: "notification" },
  { name: "bulk-decide", priority: "notification" },
  { name: "sync-period", priority: "background" },
] as const;

/**
 * Gives a job to acts, bulk runs, readings of SEF and mail that wait and have none: one deleted by an operator, or lost
 * with a restored database, must not leave them waiting for ever. Work whose job is there is left alone.
 */
export async function wakeWork(): Promise<void> {
  for (const { organizationId, task, payload, jobKey } of await findLostWork()) {
    const known = wakeable.find(({ name }) => name === task);
    if (known === undefined) continue;
    const { name, priority } = known;
    await withCompany(organizationId, (tx) =>
      enqueue(tx, name, jobs[name].parse(payload), { jobKey, priority }),
    );
    log().warn({ companyId: organizationId, task, jobKey }, "Work had lost its job and has one again");
  }
}
