import { env } from "#server/env.ts";

/**
 * Asks the sandbox to let a fictional supplier send an invoice. The sandbox's control doors are open on the loopback
 * only; nothing like it exists at SEF.
 *
 * @throws Error when no sandbox runs or it refuses.
 */
export async function askSandboxSupplier(order: { supplierPib: string; buyerPib: string }): Promise<void> {
  const { SEFLOW_SANDBOX_URL } = env();
  if (!SEFLOW_SANDBOX_URL) throw new Error("SEFLOW_SANDBOX_URL is not set: no sandbox runs here.");
  const response = await fetch(`${SEFLOW_SANDBOX_URL}/__sim/inject-purchase`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      ...order,
      lines: [
        { name: "Kancelarijski papir A4", quantity: "10", unitPrice: "620.00", percent: "20" },
        { name: "Voda za piće 0,5 l", quantity: "24", unitPrice: "41.50", percent: "10" },
      ],
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Error(`The sandbox refused: ${response.status} ${(await response.text()).slice(0, 200)}`);
}
