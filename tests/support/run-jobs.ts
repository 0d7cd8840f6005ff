import { Logger, runOnce, type TaskList } from "graphile-worker";
import { nameThisWorker } from "#server/db/worker-life.ts";
import { env } from "#server/env.ts";
import actOnDocuments from "#tasks/act-on-documents.ts";
import bulkDecide from "#tasks/bulk-decide.ts";
import bulkSend from "#tasks/bulk-send.ts";
import checkSubscriptions from "#tasks/check-subscriptions.ts";
import deadlineCompany from "#tasks/deadline-company.ts";
import deadlineSweep from "#tasks/deadline-sweep.ts";
import fetchSefFile from "#tasks/fetch-sef-file.ts";
import joinSandbox from "#tasks/join-sandbox.ts";
import mailNotices from "#tasks/mail-notices.ts";
import pollAll from "#tasks/poll-all.ts";
import pollDocuments from "#tasks/poll-documents.ts";
import receiveNotification from "#tasks/receive-notification.ts";
import refreshReasonList from "#tasks/refresh-reason-list.ts";
import refreshRegister from "#tasks/refresh-register.ts";
import requestSandboxInvoice from "#tasks/request-sandbox-invoice.ts";
import sendDigest from "#tasks/send-digest.ts";
import sendInvoices from "#tasks/send-invoices.ts";
import sendMail from "#tasks/send-mail.ts";
import sendPasswordReset from "#tasks/send-password-reset.ts";
import startDigests from "#tasks/start-digests.ts";
import startPasswordReset from "#tasks/start-password-reset.ts";
import steerSandbox from "#tasks/steer-sandbox.ts";
import subscribeAll from "#tasks/subscribe-all.ts";
import subscribeCompany from "#tasks/subscribe-company.ts";
import sweepAll from "#tasks/sweep-all.ts";
import sweepCompany from "#tasks/sweep-company.ts";
import syncPeriod from "#tasks/sync-period.ts";
import testSefConnection from "#tasks/test-sef-connection.ts";
import wakeSends from "#tasks/wake-sends.ts";
import wakeWork from "#tasks/wake-work.ts";

const taskList: TaskList = {
  "check-subscriptions": checkSubscriptions,
  "act-on-documents": actOnDocuments,
  "bulk-decide": bulkDecide,
  "bulk-send": bulkSend,
  "deadline-company": deadlineCompany,
  "deadline-sweep": deadlineSweep,
  "fetch-sef-file": fetchSefFile,
  "join-sandbox": joinSandbox,
  "mail-notices": mailNotices,
  "poll-all": pollAll,
  "poll-documents": pollDocuments,
  "receive-notification": receiveNotification,
  "refresh-reason-list": refreshReasonList,
  "refresh-register": refreshRegister,
  "request-sandbox-invoice": requestSandboxInvoice,
  "send-digest": sendDigest,
  "send-invoices": sendInvoices,
  "send-mail": sendMail,
  "send-password-reset": sendPasswordReset,
  "start-digests": startDigests,
  "start-password-reset": startPasswordReset,
  "steer-sandbox": steerSandbox,
  "subscribe-all": subscribeAll,
  "subscribe-company": subscribeCompany,
  "sweep-all": sweepAll,
  "sweep-company": sweepCompany,
  "sync-period": syncPeriod,
  "test-sef-connection": testSefConnection,
  "wake-sends": wakeSends,
  "wake-work": wakeWork,
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
