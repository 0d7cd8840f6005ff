import { followSandbox } from "#server/dev/follow-sandbox.ts";
import { type SeededCompany, seed } from "#server/dev/seed.ts";
import { type RunningSandbox, startSandbox } from "#server/sandbox/server.ts";
import { openPortalDoors, type PortalDoors } from "./portal-doors.ts";
import { runJobs } from "./run-jobs.ts";
import { withoutLimit } from "./without-limit.ts";

/** A document as the sandbox's control door shows it. */
export type SefDocument = {
  salesInvoiceId: number;
  number: string;
  status: string;
  requestId: string;
  sendToCir: string | null;
  buyerPib: string;
  buyerJbkjs: string | null;
  contractNumber: string | null;
  taxExclusive: string;
  taxAmount: string;
  payable: string;
  reverseChargeVat: string | null;
};

export type SefWorld = {
  sandbox: RunningSandbox;
  doors: PortalDoors;
  companies: SeededCompany[];
  /** POST to the sandbox's control door; for one company's world alone, "worlds/<organizationId>/clock". */
  control: (path: string, body: object) => Promise<void>;
  documents: () => Promise<SefDocument[]>;
  /** Runs jobs until `isDone`, letting the sandbox deliver in between. */
  settle: (isDone: () => Promise<boolean>) => Promise<void>;
  close: () => Promise<void>;
};

const settleTimeoutMs = 40_000;

/**
 * Our companies and stories against the sandbox over real HTTP, with real notification doors. Each company stands in a
 * world of its own; the control doors find it. Buyers answer nothing by themselves here: a test that wants an answer
 * says so. SEF's limit holds no test up that does not ask for it.
 */
export async function openSefWorld({ withLimit = false } = {}): Promise<SefWorld> {
  const sandbox = await startSandbox();
  process.env.SEFLOW_SANDBOX_URL = sandbox.url;
  const doors = await openPortalDoors();
  process.env.PUBLIC_SERVER_URL = doors.url;
  const companies = await seed(process.env.SERVER_POSTGRES_URL ?? "");
  await followSandbox(sandbox.url);
  const control = (path: string, body: object) => post(`${sandbox.url}/__sim/${path}`, body);
  await control("knobs", { sendDelayMs: 0 });
  if (!withLimit) await withoutLimit({ control });
  await runJobs();
  return {
    sandbox,
    doors,
    companies,
    control,
    documents: async () => {
      const state: { documents: SefDocument[] } = await (await fetch(`${sandbox.url}/__sim/state`)).json();
      return state.documents;
    },
    settle: async (isDone) => {
      for (const until = Date.now() + settleTimeoutMs; Date.now() < until; ) {
        await runJobs();
        if (await isDone()) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`Not settled within ${settleTimeoutMs} ms.`);
    },
    close: async () => {
      await sandbox.stop();
      await doors.close();
    },
  };
}

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
}
