import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";
import { env } from "./env.ts";

/** What a line is about; carried along by `withLogFields`, so that every line of a request or job has it. */
export type LogFields = {
  requestId?: string;
  companyId?: string;
  jobId?: string;
  task?: string;
};

const fields = new AsyncLocalStorage<LogFields>();

/** Names under which secrets travel anywhere in the code; their values never reach a line. */
const secretPaths = [
  "apiKey",
  "password",
  "passwordHash",
  "token",
  "secret",
  "authorization",
  "cookie",
  "xml",
];

let logger: pino.Logger | undefined;

/** Structured lines on standard output. Objects first: `log().info({ invoiceId }, "Invoice sent")`. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretPaths.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[masked]" },
    mixin: () => fields.getStore() ?? {},
  });
  return logger;
}

/** Runs `work` with these fields on all of its lines, beside those already set. */
export function withLogFields<T>(more: LogFields, work: () => T): T {
  return fields.run({ ...fields.getStore(), ...more }, work);
}
