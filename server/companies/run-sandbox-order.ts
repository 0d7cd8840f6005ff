import { z } from "zod";
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

/** Subscribes for tomorrow, as each day does, and goes to it. The place where a clock stands is set, never added to. */
async function liveDay(company: Company): Promise<void> {
  const { organizationId } = company;
  const { daysLeft, clockAheadMs } = await readWorld(company);
  if (daysLeft === 0) return;
  const { id: runId } = await withCompany(organizationId, (tx) =>
    tx.sefSubscriptionRun.create({ data: company, select: { id: true } }),
  );
  await subscribeCompany({ ...company, runId });
  const tomorrow = clockAheadMs + BigInt(dayMs);
  await setSandboxClock(organizationId, Number(tomorrow));
  await withCompany(organizationId, async (tx) => {
    const { count } = await tx.sandboxWorld.updateMany({
      where: { organizationId, clockAheadMs, daysLeft: { gt: 0 } },
      data: { clockAheadMs: tomorrow, daysLeft: { decrement: 1 } },
    });
    if (count === 0) return;
    // The hourly sweep goes by the real clock: a day that is pushed through has its own.
    await enqueueDeadlineSweep(tx, company);
    if (daysLeft === 1) await addSubscriptionRun(tx, company, "interactive");
    else {
      const payload = { ...company, order: { kind: "live-day" } } as const;
      await enqueue(tx, "steer-sandbox", payload, { priority: "interactive" });
    }
  });
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
