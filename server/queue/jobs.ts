import { z } from "zod";
import { environmentSchema } from "#server/db/environment.ts";

/**
 * Every job by name: one file of the same name under `tasks/` runs it (a test compares the two). No payload carries a
 * key or secret. `organizationId` is checked by the database against the transaction that enqueues.
 */

const ofCompany = z.object({ organizationId: z.uuid(), environment: environmentSchema });

const sandboxOrder = z.discriminatedUnion("kind", [
  /** One of the days that `sandbox_world.days_left` counts; it asks for the next by itself. */
  z.object({ kind: z.literal("live-day") }),
  z.object({ kind: z.literal("apply-faults") }),
  z.object({ kind: z.literal("answer"), invoiceId: z.uuid(), action: z.enum(["accept", "reject"]) }),
  z.object({ kind: z.literal("empty") }),
]);

export const jobs = {
  /** Sends the next waiting document of the company and re-adds itself while more wait: fairness among companies. */
  "send-invoices": ofCompany,
  /** Hands one mail to the mail server and re-adds itself while that is busy. */
  "send-mail": ofCompany.extend({ mailId: z.uuid() }),
  /** Mails what people want to know at once, one mail a person. */
  "mail-notices": ofCompany,
  /** Does the next act that a person asked for (cancel, storno, accept …) and re-adds itself while more wait. */
  "act-on-documents": ofCompany,
  /** Leads a bulk run on: a few documents at a time, so that single ones and other companies are not kept waiting. */
  "bulk-send": ofCompany.extend({ runId: z.uuid() }),
  "bulk-decide": ofCompany.extend({ runId: z.uuid() }),
  /** Fetches a file that SEF makes of a document and re-adds itself while SEF is making it. */
  "fetch-sef-file": ofCompany.extend({ invoiceId: z.uuid(), kind: z.enum(["pdf", "xml", "signature"]) }),
  "receive-notification": ofCompany.extend({ notificationId: z.uuid() }),
  /** One step of a reading of SEF: a list, or a page of documents; re-adds itself while there is more. */
  "sync-period": ofCompany.extend({ runId: z.uuid() }),
  /** What is due by schedule: changes of missed days, documents of today. */
  "sweep-company": ofCompany,
  /** Asks SEF about documents of which no news came. */
  "poll-documents": ofCompany,
  /** Brings the deadlines of a company up to date and writes its alerts; re-adds itself behind the last document. */
  "deadline-company": ofCompany.extend({ after: z.uuid().optional() }),
  "subscribe-company": ofCompany.extend({ runId: z.uuid() }),
  "test-sef-connection": ofCompany.extend({ testId: z.uuid() }),
  /** Only the sandbox: makes the company known there, with a key of its own. */
  "join-sandbox": ofCompany,
  /** Only the sandbox: makes the company's world there what the company wants. */
  "steer-sandbox": ofCompany.extend({ order: sandboxOrder }),
  /** Only the sandbox: lets a fictional supplier send us an invoice. */
  "request-sandbox-invoice": ofCompany.extend({ supplierPib: z.string() }),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof jobs;
/** Jobs of a person, of no company: the database checks `userId` against the transaction that enqueues. */
export const personJobs = {
  /** The daily mail of one person over all companies. */
  "send-digest": z.object({ userId: z.uuid(), day: z.iso.date() }),
  /** The mail with the link to a new password; re-adds itself while the mail server is busy. */
  "send-password-reset": z.object({ userId: z.uuid(), resetId: z.uuid() }),
} as const satisfies Record<string, z.ZodType>;

/** Jobs of nobody: whom they are about, if anybody, they find out themselves. */
export const openJobs = {
  /** Somebody gave this e-mail as one whose password is forgotten. */
  "start-password-reset": z.object({
    email: z.string().max(254),
    locale: z.enum(["sr-Latn", "sr-Cyrl", "en"]),
  }),
} as const satisfies Record<string, z.ZodType>;

export type OpenJobName = keyof typeof openJobs;
export type OpenJobPayload<Name extends OpenJobName> = z.infer<(typeof openJobs)[Name]>;

export type PersonJobName = keyof typeof personJobs;
export type PersonJobPayload<Name extends PersonJobName> = z.infer<(typeof personJobs)[Name]>;

/** The name of a job as a row holds it. */
export const jobNameSchema = z.custom<JobName>(
  (name) => typeof name === "string" && Object.hasOwn(jobs, name),
);
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]>;

/** Lower runs first: what a person waits for overtakes background work. */
export const priority = { interactive: 0, notification: 5, background: 20 } as const;

/** Crons run as the system, for no company: names of their tasks. */
export const cronTasks = [
  "check-subscriptions",
  "deadline-sweep",
  "fold-tallies",
  "forget-old-rows",
  "poll-all",
  "refresh-reason-list",
  "refresh-register",
  "start-digests",
  "subscribe-all",
  "sweep-all",
  "wake-sends",
  "wake-work",
] as const;
