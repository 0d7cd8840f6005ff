import { z } from "zod";

/**
 * queued: waits for the mail server. sending: in the hands of a worker. sent: the server took it. unclear: the
 * connection was lost when the server had all of it or part of it; only a person repeats it. failed: refused, or
 * given up. kept: no mail server is set. withdrawn: it was to a person of the company who is none any more. The database
 * has the same list as a CHECK.
 */
export const mailStateSchema = z.enum([
  "queued",
  "sending",
  "sent",
  "unclear",
  "failed",
  "kept",
  "withdrawn",
]);
export type MailState = z.infer<typeof mailStateSchema>;

/** States from which a person may send it once more. */
export const repeatableStates: readonly MailState[] = ["unclear", "failed", "kept"];
