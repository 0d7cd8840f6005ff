import { z } from "zod";
import { realClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { enqueueDeadlineSweep } from "#server/exchange/deadlines/enqueue-sweep.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import {
  answerAsSandboxBuyer,
  emptySandbox,
  sandboxFaultSchema,
  setSandboxClock,
  setSandboxFaults,
} from "#server/sef/sandbox-control.ts";
import { addSubscriptionRun } from "./add-subscription-run.ts";
import { subscribeCompany } from "./subscribe-company.ts";

const dayMs = 86_400_000;

type Company = { organizationId: string; environment: "sandbox" };

/** The job: makes the company's world in the sandbox what the company wants. Doing an order twice changes nothing. */
export async function runSandboxOrder({ organizationId, order }: JobPayload<"steer-sandbox">): Promise<void> {
  const company = { organizationId, environment: "sandbox" } as const;
  switch (order.kind) {
    case "live-day":
      return liveDay(company);
    case "apply-faults":
      return applyFaults(company);
    case "answer":
      return answer(company, order);
    case "empty":
      return empty(company);
    default:
      return order satisfies never;
  }
}

function readWorld({ organizationId }: Company) {
  return withCompany(organizationId, (tx) =>
    tx.sandboxWorld.findUniqueOrThrow({ where: { organizationId } }),
  );
}

/**
 * Comes to the day that the company's clock shows, lives it, subscribes for tomorrow, as each day does, and turns the
 * company's clock on. Ours goes first and SEF's follows: news of a day must not be taken in on the day before. The place
 * where a clock stands is set, never added to.
 */
async function liveDay(company: Company): Promise<void> {
  const { organizationId } = company;
  const { daysLeft, clockAheadMs } = await readWorld(company);
  await setSandboxClock(organizationId, Number(clockAheadMs));
  await withCompany(organizationId, async (tx) => {
    await enqueueDeadlineSweep(tx, company);
    if (daysLeft > 0) return;
    await askForNews(tx, company);
    await addSubscriptionRun(tx, company, "interactive");
  });
  if (daysLeft === 0) return;
  const { id: runId } = await withCompany(organizationId, (tx) =>
    tx.sefSubscriptionRun.create({ data: company, select: { id: true } }),
  );
  await subscribeCompany({ ...company, runId });
  await withCompany(organizationId, async (tx) => {
    const { count } = await tx.sandboxWorld.updateMany({
      where: { organizationId, clockAheadMs, daysLeft: { gt: 0 } },
      data: { clockAheadMs: clockAheadMs + BigInt(dayMs), daysLeft: { decrement: 1 } },
    });
    if (count === 0) return;
    const payload = { ...company, order: { kind: "live-day" } } as const;
    await enqueue(tx, "steer-sandbox", payload, { priority: "interactive" });
  });
}

/**
 * Asks SEF about all documents that may have changed while the days passed; missed documents come with the hourly sweep.
 * On the last of the days only: a reading that goes on while days pass would reckon SEF's new days by the day on which
 * it began.
 */
async function askForNews(tx: Tx, company: Company): Promise<void> {
  const { organizationId, environment } = company;
  await tx.sefInvoice.updateMany({
    where: { organizationId, environment, nextPollAt: { not: null } },
    data: { nextPollAt: realClock() },
  });
  const jobKey = `poll-documents:${organizationId}/${environment}`;
  await enqueue(tx, "poll-documents", company, { jobKey, priority: "notification" });
}

async function applyFaults(company: Company): Promise<void> {
  const { faults } = await readWorld(company);
  await setSandboxFaults(company.organizationId, z.array(sandboxFaultSchema).parse(faults));
}

async function answer(
  { organizationId }: Company,
  { invoiceId, action }: { invoiceId: string; action: "accept" | "reject" },
): Promise<void> {
  const document = await withCompany(organizationId, (tx) =>
    tx.sefInvoice.findFirst({
      where: { organizationId, environment: "sandbox", direction: "sales", invoiceId },
      select: { sefInvoiceId: true },
    }),
  );
  const isDone =
    document !== null &&
    (await answerAsSandboxBuyer(organizationId, {
      salesInvoiceId: Number(document.sefInvoiceId),
      action,
      comment: action === "reject" ? "Odbijeno u probnom okruženju" : null,
    }));
  if (isDone) return;
  await withCompany(organizationId, (tx) =>
    tx.sandboxWorld.update({ where: { organizationId }, data: { lastError: "SANDBOX_REFUSED" } }),
  );
}

/** The company joins the emptied world anew; what waited for a moment of the world's time goes on now. */
async function empty(company: Company): Promise<void> {
  const { organizationId } = company;
  await emptySandbox(organizationId);
  await withCompany(organizationId, async (tx) => {
    await tx.sandboxWorld.update({
      where: { organizationId },
      data: { clockAheadMs: 0, daysLeft: 0, isResetting: false, faults: [], lastError: null },
    });
    await tx.$executeRaw`UPDATE invoice SET next_attempt_at = now()
      WHERE organization_id = ${organizationId}::uuid AND environment = 'sandbox' AND next_attempt_at > now()`;
    await enqueue(tx, "join-sandbox", company, { priority: "interactive" });
    await enqueue(tx, "send-invoices", company);
  });
}
