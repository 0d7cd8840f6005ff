import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { invoiceSchema } from "#server/domain/invoice/invoice.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { findTemplate } from "./change-template.ts";
import { createDraft } from "./save-draft.ts";

/**
 * Begins a draft with what a template holds. Seller, account and buyer follow their data of today as on any draft.
 *
 * @throws AppError NOT_FOUND.
 */
export async function beginFromTemplate(
  company: ActingCompany,
  templateId: string,
  clock: Clock = systemClock,
): Promise<{ invoiceId: string }> {
  const { organizationId, environment } = company;
  return withCompany(organizationId, async (tx) => {
    const { document, partnerId, name } = await findTemplate(tx, organizationId, templateId);
    const invoice = invoiceSchema.parse(document);
    const invoiceId = await createDraft(tx, { organizationId, environment, partnerId, invoice });
    const act = { kind: "created", action: "invoice.create", details: { template: name } } as const;
    await recordAct(tx, company, { id: invoiceId, partnerId }, act, clock());
    return { invoiceId };
  });
}
