import { openLifeLocks } from "#server/queue/life-lock.ts";
import { drainSends } from "#server/sales/send/drain-sends.ts";
import { type SendSteps, sendSteps } from "#server/sales/send/send-next-invoice.ts";

/**
 * A worker process that sends one document and is killed (as by kill -9) at a named point of it:
 * node --import tsx tests/support/dying-sender.ts ORGANIZATION WORKER POINT
 */

function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
}

const points: Readonly<Record<string, Partial<SendSteps>>> = {
  "before the attempt row": {
    claim: async (...input) => {
      await sendSteps.claim(...input);
      return die();
    },
  },
  "after the attempt row's commit": { deliver: die },
  // The test kills from outside, when SEF has the bytes.
  "after the bytes left": {},
  "after the answer": {
    deliver: async (...input) => {
      await sendSteps.deliver(...input);
      return die();
    },
  },
  "before the result's commit": {
    settle: async (...input) => {
      await sendSteps.settle(...input);
      return die();
    },
  },
};

const [organizationId = "", workerId = "", point = ""] = process.argv.slice(2);
const locks = await openLifeLocks(process.env.SERVER_POSTGRES_URL ?? "", () => process.exit(1));
await locks.hold(workerId);
await drainSends({ organizationId, environment: "sandbox" }, { id: workerId }, undefined, {
  documentsMax: 1,
  steps: { ...sendSteps, ...points[point] },
});
process.exit(0);
