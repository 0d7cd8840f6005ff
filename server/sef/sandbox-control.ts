import { z } from "zod";
import { env } from "#server/env.ts";

/**
 * What only the sandbox can do, through its control doors on the loopback; nothing like it exists at SEF. Each company
 * has a world of its own there, named by its id: register, documents, clock and faults of one are unknown to the others.
 */

type Register = {
  name: string;
  pib: string;
  registrationNumber: string;
  jbkjs: string | null;
  street: string | null;
  city: string | null;
  postalCode: string | null;
};

export type SandboxMember = Register & {
  apiKey: string;
  /** Where the sandbox posts notifications. */
  endpoints: { outgoing: string; incoming: string; ppc: string };
};

export type SandboxPartner = Register & {
  behaviour: { buyer: string; answerDelayMs: number; rejectComment: string | null };
};

/** What can go wrong in a trial at the user's wish. */
export const sandboxFaults = ["down", "slow", "lost_answer", "stuck_sending", "lost_notifications"] as const;
export const sandboxFaultSchema = z.enum(sandboxFaults);
export type SandboxFault = z.infer<typeof sandboxFaultSchema>;

/** Longer than a person's patience, shorter than our time-outs. */
const slowMs = 8_000;

/** Time for the notifications of a day that the clock jumps over. */
const deliveryPatienceMs = 3_000;

/** Makes a company of ours known in its world, or brings what the world knows up to date. */
export async function registerInSandbox(
  world: string,
  { apiKey, endpoints, ...legal }: SandboxMember,
  partners: readonly SandboxPartner[],
): Promise<void> {
  const known = Object.fromEntries(Object.entries(legal).filter(([, value]) => value !== null));
  // Notifications begin at once, where SEF would begin tomorrow.
  await control(world, "knobs", { subscribeImmediate: true, deliveryRetries: 3 });
  await control(world, "companies", {
    companies: [
      ...partners.filter(({ pib }) => pib !== legal.pib).map((partner) => ({ ...partner, active: true })),
      { ...known, active: true, apiKeys: [{ key: apiKey, active: true }], endpoints },
    ],
  });
}

/** Lets a fictional supplier send an invoice. */
export async function askSandboxSupplier(
  world: string,
  order: { supplierPib: string; buyerPib: string },
): Promise<void> {
  await control(world, "inject-purchase", {
    ...order,
    lines: [
      { name: "Kancelarijski papir A4", quantity: "10", unitPrice: "620.00", percent: "20" },
      { name: "Voda za piće 0,5 l", quantity: "24", unitPrice: "41.50", percent: "10" },
    ],
  });
}

/** Sets the world's clock so far ahead of the real one. What falls due on the way happens, and is told. */
export async function setSandboxClock(world: string, aheadMs: number): Promise<void> {
  await control(world, "clock", { offsetMs: aheadMs, waitMs: deliveryPatienceMs });
}

/** Exactly these faults from now on. */
export async function setSandboxFaults(world: string, faults: readonly SandboxFault[]): Promise<void> {
  await control(world, "faults", null);
  if (faults.includes("down")) await control(world, "faults", { kind: "http503" });
  if (faults.includes("lost_answer"))
    await control(world, "faults", { kind: "lost-answer", path: "/sales-invoice/ubl" });
  if (faults.includes("slow")) await control(world, "faults", { kind: "slow", ms: slowMs });
  await control(world, "knobs", {
    stuckSending: faults.includes("stuck_sending"),
    deliveryDropRate: faults.includes("lost_notifications") ? 1 : 0,
  });
}

/**
 * Lets the buyer of a document answer it.
 *
 * @returns false when the sandbox does not let it: the document has not reached the buyer, or is answered already.
 */
export async function answerAsSandboxBuyer(
  world: string,
  answer: { salesInvoiceId: number; action: "accept" | "reject"; comment: string | null },
): Promise<boolean> {
  return (await control(world, "buyer", answer)) === "done";
}

/** Empties the world: no documents, no faults, the real time. */
export async function emptySandbox(world: string): Promise<void> {
  await control(world, "reset", {});
}

/**
 * @param body of a POST; null deletes.
 * @returns refused when the sandbox finds no sense in it.
 * @throws Error when no sandbox runs or it fails.
 */
async function control(world: string, door: string, body: object | null): Promise<"done" | "refused"> {
  const { SEFLOW_SANDBOX_URL } = env();
  if (!SEFLOW_SANDBOX_URL) throw new Error("SEFLOW_SANDBOX_URL is not set: no sandbox runs here.");
  const response = await fetch(`${SEFLOW_SANDBOX_URL}/__sim/worlds/${world}/${door}`, {
    method: body === null ? "DELETE" : "POST",
    ...(body === null ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  if (response.ok) return "done";
  if (response.status === 400 && door === "buyer") return "refused";
  throw new Error(`The sandbox refused: ${response.status} ${(await response.text()).slice(0, 200)}`);
}
