import { z } from "zod";
import { env } from "#server/env.ts";

/**
 * What only the sandbox can do, through its control doors on the loopback; nothing like it exists at SEF.
 */

export type SandboxMember = {
  name: string;
  pib: string;
  registrationNumber: string;
  jbkjs: string | null;
  street: string | null;
  city: string | null;
  postalCode: string | null;
  apiKey: string;
  /** Where the sandbox posts notifications. */
  endpoints: { outgoing: string; incoming: string; ppc: string };
};

const knownCompanies = z.object({
  companies: z.array(z.object({ pib: z.string(), apiKeys: z.array(z.object({ key: z.string() })) })),
});

/**
 * Makes a company of ours known in the sandbox, or brings what it knows up to date.
 *
 * @returns false when somebody else stands there under this PIB: whoever signs up with another's number must not get
 *   its documents and keys.
 */
export async function registerInSandbox({ apiKey, endpoints, ...legal }: SandboxMember): Promise<boolean> {
  const { companies } = knownCompanies.parse(await control("companies"));
  const namesakes = companies.filter(({ pib }) => pib === legal.pib);
  const isOurs = namesakes.some(({ apiKeys }) => apiKeys.some(({ key }) => key === apiKey));
  if (namesakes.length > 0 && !isOurs) return false;
  const known = Object.fromEntries(Object.entries(legal).filter(([, value]) => value !== null));
  await control("companies", {
    companies: [{ ...known, active: true, apiKeys: [{ key: apiKey, active: true }], endpoints }],
  });
  return true;
}

/** Lets a fictional supplier send an invoice. */
export async function askSandboxSupplier(order: { supplierPib: string; buyerPib: string }): Promise<void> {
  await control("inject-purchase", {
    ...order,
    lines: [
      { name: "Kancelarijski papir A4", quantity: "10", unitPrice: "620.00", percent: "20" },
      { name: "Voda za piće 0,5 l", quantity: "24", unitPrice: "41.50", percent: "10" },
    ],
  });
}

/**
 * @param body of a POST; without one the door is only asked.
 * @throws Error when no sandbox runs or it refuses.
 */
async function control(path: string, body?: object): Promise<unknown> {
  const { SEFLOW_SANDBOX_URL } = env();
  if (!SEFLOW_SANDBOX_URL) throw new Error("SEFLOW_SANDBOX_URL is not set: no sandbox runs here.");
  const response = await fetch(`${SEFLOW_SANDBOX_URL}/__sim/${path}`, {
    ...(body
      ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }
      : {}),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Error(`The sandbox refused: ${response.status} ${(await response.text()).slice(0, 200)}`);
  return response.json();
}
