import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import { invoiceSchema, invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";

export const templateRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  typeCode: invoiceTypeCodeSchema,
  /** Empty while the template names nobody. */
  buyer: z.string(),
  payable: z.string(),
  currency: z.string(),
  updatedAt: z.date(),
});
type TemplateRow = z.infer<typeof templateRowSchema>;

const templatesMax = 500;

/** All templates of a company by name. */
export function listTemplates({ organizationId }: { organizationId: string }): Promise<TemplateRow[]> {
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.invoiceTemplate.findMany({
      where: { organizationId },
      include: { partner: { select: { name: true } } },
      take: templatesMax,
    });
    return rows.map(toRow).sort((one, other) => one.name.localeCompare(other.name, "sr-Latn"));
  });

  function toRow({
    document,
    partner,
    ...row
  }: {
    id: string;
    name: string;
    document: unknown;
    partner: { name: string } | null;
    updatedAt: Date;
  }): TemplateRow {
    const invoice = invoiceSchema.parse(document);
    const { id, name, updatedAt } = row;
    const { typeCode, currency, buyer } = invoice;
    const { payable } = computeTotals(invoice);
    return { id, name, typeCode, buyer: partner?.name ?? buyer.name, payable, currency, updatedAt };
  }
}
