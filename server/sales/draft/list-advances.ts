import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { advanceSchema } from "#server/domain/invoice/invoice.ts";
import { asAdvance, prepaidBy } from "#server/domain/invoice/prepaid.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice, documentInclude } from "#server/exchange/document-rows.ts";
import { goneStatuses } from "./follow-up.ts";

export const openAdvanceSchema = z.object({
  advance: advanceSchema,
  issueDate: z.string().nullable(),
  currency: z.string(),
  /** SEF never got it: the reference must say so. */
  outsideSef: z.boolean(),
  /** With VAT. */
  amount: z.string(),
  /** Number of the final invoice that takes it off, "" while that has none; null while nobody does. */
  deductedBy: z.string().nullable(),
});
type OpenAdvance = z.infer<typeof openAdvanceSchema>;

type Company = { organizationId: string; environment: Environment };
const advancesMax = 200;

/**
 * The advances of a buyer that stand, at SEF or issued outside it, newest first, for the final invoice `invoiceId`.
 *
 * @throws AppError NOT_FOUND for another company's document.
 */
export function listAdvances(
  company: Company,
  { invoiceId, partnerId }: { invoiceId: string; partnerId: string },
): Promise<OpenAdvance[]> {
  const { organizationId, environment } = company;
  return withCompany(organizationId, async (tx) => {
    const own = { organizationId, environment, direction: "sales" };
    const asking = await tx.invoice.findFirst({ where: { ...own, id: invoiceId }, select: { id: true } });
    if (!asking) throw new AppError("NOT_FOUND");
    const rows = await tx.invoice.findMany({
      where: { ...own, typeCode: "386", partnerId, state: { in: ["sent", "issued"] } },
      include: { ...documentInclude, sefInvoices: { orderBy: { createdAt: "desc" }, take: 1 } },
      orderBy: [{ issueDate: "desc" }, { id: "desc" }],
      take: advancesMax,
    });
    const deducted = await findDeducted(tx, company, { invoiceId, partnerId });
    const standing = rows.filter(
      ({ state, sefInvoices: [sef] }) => state === "issued" || (sef && !isGone(sef.status)),
    );
    return standing.map((row) => {
      const invoice = assembleInvoice(row);
      const advance = asAdvance(invoice);
      return {
        advance,
        issueDate: invoice.issueDate,
        currency: invoice.currency,
        outsideSef: row.state === "issued",
        amount: prepaidBy([advance]),
        deductedBy: deducted.get(advance.number) ?? null,
      };
    });
  });
}

function isGone(status: string): boolean {
  return goneStatuses.some((gone) => gone === status);
}

/** Numbers of advances that other documents to the same buyer take off, drafts included; what SEF took back frees them. */
async function findDeducted(
  tx: Tx,
  { organizationId, environment }: Company,
  { invoiceId, partnerId }: { invoiceId: string; partnerId: string },
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ advance: string; number: string | null }[]>`
    SELECT entry->>'number' AS advance, i.number
      FROM invoice i
      CROSS JOIN LATERAL jsonb_array_elements(i.document->'advances') AS entry
     WHERE i.organization_id = ${organizationId}::uuid AND i.environment = ${environment}
       AND i.direction = 'sales' AND i.type_code = '380'
       AND i.partner_id = ${partnerId}::uuid AND i.id <> ${invoiceId}::uuid
       AND NOT EXISTS (
         SELECT FROM sef_invoice s
          WHERE s.organization_id = i.organization_id AND s.invoice_id = i.id
            AND s.status IN (${Prisma.join([...goneStatuses])}))`;
  return new Map(rows.map(({ advance, number }) => [advance, number ?? ""]));
}
