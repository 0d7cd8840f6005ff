import { Logger, runOnce, type TaskList } from "graphile-worker";
import { nameThisWorker } from "#server/db/worker-life.ts";
import { env } from "#server/env.ts";
import joinSandbox from "#tasks/join-sandbox.ts";
import receiveNotification from "#tasks/receive-notification.ts";
import requestSandboxInvoice from "#tasks/request-sandbox-invoice.ts";
import sendInvoices from "#tasks/send-invoices.ts";
import sendMail from "#tasks/send-mail.ts";
import steerSandbox from "#tasks/steer-sandbox.ts";
import subscribeAll from "#tasks/subscribe-all.ts";
import subscribeCompany from "#tasks/subscribe-company.ts";

const taskList: TaskList = {
  "join-sandbox": joinSandbox,
  "receive-notification": receiveNotification,
  "request-sandbox-invoice": requestSandboxInvoice,
  "send-invoices": sendInvoices,
  "send-mail": sendMail,
  "steer-sandbox": steerSandbox,
  "subscribe-all": subscribeAll,
  "subscribe-company": subscribeCompany,
};

const silent = new Logger(() => () => undefined);

/** Runs every job that is due now, as a worker would, and comes back when none is left. */
export async function runJobs(): Promise<void> {
  nameThisWorker("00000000-0000-4000-8000-00000000d0d0");
  await runOnce({
    connectionString: env().SERVER_POSTGRES_URL,
    taskList,
    noHandleSignals: true,
    logger: silent,
  });
}
