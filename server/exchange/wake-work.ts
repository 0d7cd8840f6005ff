import { withCompany } from "#server/db/company.ts";
import { findLostWork } from "#server/db/lost-work.ts";
import { log } from "#server/log.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import { jobs } from "#server/queue/jobs.ts";

/** Work whose rows say that it is open, so that its job can be made again from them. */
const wakeable = ["act-on-documents", "bulk-send", "bulk-decide", "sync-period", "send-mail"] as const;
type Wakeable = (typeof wakeable)[number];

/** A single act, and a mail, is what somebody waits for; the rest goes on in the background as before. */
const priorities = {
  "act-on-documents": "interactive",
  "bulk-send": "notification",
  "bulk-decide": "notification",
  "sync-period": "background",
  "send-mail": "interactive",
} as const satisfies Record<Wakeable, string>;

/**
 * Gives a job to acts, bulk runs, readings of SEF and mail that wait and have none: one deleted by an operator, or lost
 * with a restored database, must not leave them waiting for ever. Work whose job is there is left alone.
 */
export async function wakeWork(): Promise<void> {
  for (const { organizationId, task, payload, jobKey } of await findLostWork()) {
    const name = wakeable.find((known) => known === task);
    if (name === undefined) continue;
    await withCompany(organizationId, (tx) =>
      enqueue(tx, name, jobs[name].parse(payload), { jobKey, priority: priorities[name] }),
    );
    log().warn({ companyId: organizationId, task, jobKey }, "Work had lost its job and has one again");
  }
}
