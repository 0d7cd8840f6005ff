import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { sandboxFaultSchema } from "#server/sef/sandbox-control.ts";
import { sandboxParties } from "./sandbox-parties.ts";

/** How a fictional partner takes what it is sent. */
const partnerMannerSchema = z.enum(["accept", "reject", "silent", "supplier"]);

export const sandboxViewSchema = z.object({
  /** What the world's clock shows. */
  now: z.date(),
  daysAhead: z.number(),
  daysLeft: z.number(),
  isResetting: z.boolean(),
  faults: z.array(sandboxFaultSchema),
  lastError: z.enum(["SANDBOX_REFUSED"]).nullable(),
  partners: z.array(
    z.object({
      name: z.string(),
      pib: z.string(),
      jbkjs: z.string().nullable(),
      manner: partnerMannerSchema,
      /** It stands among the company's partners. */
      isKnown: z.boolean(),
    }),
  ),
  /** Documents of ours that wait for their buyer's answer. */
  waiting: z.array(z.object({ invoiceId: z.string(), number: z.string(), buyer: z.string() })),
});
export type SandboxView = z.infer<typeof sandboxViewSchema>;

const waitingMax = 20;
const dayMs = 86_400_000;

/** @throws AppError SANDBOX_ONLY in any other environment. */
export function getSandbox(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  clock: Clock = systemClock,
): Promise<SandboxView> {
  if (environment !== "sandbox") throw new AppError("SANDBOX_ONLY");
  return withCompany(organizationId, async (tx) => {
    const world = await tx.sandboxWorld.findUnique({ where: { organizationId } });
    const parties = Object.values(sandboxParties);
    const known = await tx.partner.findMany({
      where: { organizationId, environment, isCustomer: true, pib: { in: parties.map(({ pib }) => pib) } },
      select: { pib: true },
    });
    const waiting = await tx.sefInvoice.findMany({
      where: { organizationId, environment, direction: "sales", status: "Sent", invoiceId: { not: null } },
      orderBy: { fetchedAt: "desc" },
      take: waitingMax,
      select: { invoice: { select: { id: true, number: true, partner: { select: { name: true } } } } },
    });
    return {
      now: clock(),
      daysAhead: Number(world?.clockAheadMs ?? 0) / dayMs,
      daysLeft: world?.daysLeft ?? 0,
      isResetting: world?.isResetting ?? false,
      faults: z.array(sandboxFaultSchema).parse(world?.faults ?? []),
      lastError: sandboxViewSchema.shape.lastError.parse(world?.lastError ?? null),
      partners: parties.map(({ name, pib, jbkjs, behaviour: { buyer } }) => ({
        name,
        pib,
        jbkjs,
        manner: buyer === "manual" ? "supplier" : buyer,
        isKnown: known.some((partner) => partner.pib === pib),
      })),
      waiting: waiting.flatMap(({ invoice }) =>
        invoice === null
          ? []
          : [{ invoiceId: invoice.id, number: invoice.number ?? "", buyer: invoice.partner?.name ?? "" }],
      ),
    };
  });
}
