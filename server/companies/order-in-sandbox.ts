import { type Actor, appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { findOrCreatePartner } from "#server/exchange/find-or-create-partner.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import type { SandboxFault } from "#server/sef/sandbox-control.ts";
import { sandboxParties } from "./sandbox-parties.ts";

type Acting = { organizationId: string; environment: Environment; actor: Actor };
type Order = JobPayload<"steer-sandbox">["order"];

/**
 * Pushes the clock of the company's world. The worker lives through the days one by one, so that each brings what is
 * due on it and subscribes for the next, as a real one does.
 *
 * @throws AppError SANDBOX_ONLY in any other environment; SANDBOX_BUSY while days pass or the world is emptied.
 */
export function pushSandboxClock(company: Acting, days: number): Promise<void> {
  return order(company, { kind: "live-day" }, { days }, async (tx) => {
    const { organizationId } = company;
    await tx.sandboxWorld.update({ where: { organizationId }, data: { daysLeft: days, lastError: null } });
  });
}

/** Chooses what goes wrong in the world from now on; an empty list ends it all. */
export function chooseSandboxFaults(company: Acting, faults: readonly SandboxFault[]): Promise<void> {
  return order(company, { kind: "apply-faults" }, { faults }, async (tx) => {
    const { organizationId } = company;
    await tx.sandboxWorld.update({ where: { organizationId }, data: { faults: [...faults] } });
  });
}

/**
 * Lets the buyer of a document that we sent accept or reject it.
 *
 * @throws AppError NOT_FOUND when SEF's sandbox holds no such document of the company.
 */
export function letSandboxBuyerAnswer(
  company: Acting,
  { invoiceId, action }: { invoiceId: string; action: "accept" | "reject" },
): Promise<void> {
  return order(company, { kind: "answer", invoiceId, action }, { invoiceId, action }, async (tx) => {
    const { organizationId } = company;
    const where = { organizationId, environment: "sandbox", direction: "sales", invoiceId };
    if ((await tx.sefInvoice.count({ where })) === 0) throw new AppError("NOT_FOUND");
    await tx.sandboxWorld.update({ where: { organizationId }, data: { lastError: null } });
  });
}

/** Begins the world anew at the real time; what was sent in it stays with us as history. */
export function emptySandboxWorld(company: Acting): Promise<void> {
  return order(company, { kind: "empty" }, {}, async (tx) => {
    const { organizationId } = company;
    await tx.sandboxWorld.update({ where: { organizationId }, data: { isResetting: true, lastError: null } });
  });
}

/** Puts a fictional company among the partners, so that it can be invoiced. */
export function addSandboxPartner(company: Acting, pib: string): Promise<void> {
  refuseElsewhere(company);
  const party = Object.values(sandboxParties).find((each) => each.pib === pib);
  if (!party) throw new AppError("NOT_FOUND");
  const { behaviour: _, ...legal } = party;
  return withCompany(company.organizationId, async (tx) => {
    const known = { ...legal, country: "RS", email: null };
    await findOrCreatePartner(tx, company, known, "customer");
  });
}

function refuseElsewhere({ environment }: Acting): void {
  if (environment !== "sandbox") throw new AppError("SANDBOX_ONLY");
}

/** Writes the wish, says who had it, and leaves the doing to the worker: one transaction. */
async function order(
  company: Acting,
  wanted: Order,
  details: Record<string, unknown>,
  write: (tx: Tx) => Promise<void>,
): Promise<void> {
  refuseElsewhere(company);
  const { organizationId, actor } = company;
  await withCompany(organizationId, async (tx) => {
    await tx.sandboxWorld.createMany({ data: { organizationId }, skipDuplicates: true });
    // Locked: of two who push at the same moment one is refused.
    const [world] = await tx.$queryRaw<{ busy: boolean }[]>`
      SELECT days_left > 0 OR is_resetting AS busy FROM sandbox_world
       WHERE organization_id = ${organizationId}::uuid FOR UPDATE`;
    if (world?.busy) throw new AppError("SANDBOX_BUSY");
    await write(tx);
    await appendAudit(tx, actor, {
      action: `sandbox.${wanted.kind}`,
      subject: `organization/${organizationId}`,
      details,
    });
    const payload = { organizationId, environment: "sandbox", order: wanted } as const;
    await enqueue(tx, "steer-sandbox", payload, { priority: "interactive" });
  });
}
