import { z } from "zod";
import { withCompany } from "#server/db/company.ts";

const faults = ["missing", "relinked", "changed"] as const;

export const chainSchema = z.object({
  records: z.number(),
  /** The first record that does not fit, and why; null when the chain is whole. */
  broken: z.object({ sequence: z.number(), fault: z.enum(faults) }).nullable(),
});

const foundSchema = z.tuple([
  z.object({ records: z.bigint(), brokenAt: z.bigint().nullable(), fault: z.enum(faults).nullable() }),
]);

/** Computes the hash of every record of the company anew, from the first one on. */
export function checkChain({
  organizationId,
}: {
  organizationId: string;
}): Promise<z.infer<typeof chainSchema>> {
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT records, broken_at AS "brokenAt", fault FROM app.check_audit_chain()`;
    const [{ records, brokenAt, fault }] = foundSchema.parse(rows);
    const isWhole = brokenAt === null || fault === null;
    return { records: Number(records), broken: isWhole ? null : { sequence: Number(brokenAt), fault } };
  });
}
