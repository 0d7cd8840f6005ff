import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { nobody } from "#server/domain/invoice/blank-invoice.ts";
import { invoiceSchema } from "#server/domain/invoice/invoice.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { recordAct } from "#server/sales/record-act.ts";
import { findTemplate } from "./change-template.ts";
import { createDraft } from "./save-draft.ts";

/**
 * Begins a draft with what a template holds. Seller, account and buyer follow their data of today as on any draft; a
 * buyer who is no partner in this environment is left out.
 *
 * @returns the name of the buyer who was left out, for a person to choose another.
 * @throws AppError NOT_FOUND.
 */
export async function beginFromTemplate(
  company: ActingCompany,
  templateId: string,
  clock: Clock = systemClock,
): Promise<{ invoiceId: string; buyerLeftOut: string | null }> {
  const { organizationId, environment } = company;
  return withCompany(organizationId, async (tx) => {
    const { document, partnerId: before, name } = await findTemplate(tx, organizationId, templateId);
    const { partnerId, leftOut } = await findHere(tx, company, before);
    const content = invoiceSchema.parse(document);
    const invoice = leftOut === null ? content : { ...content, buyer: nobody };
    const invoiceId = await createDraft(tx, { organizationId, environment, partnerId, invoice });
    const act = { kind: "created", action: "invoice.create", details: { template: name } } as const;
    await recordAct(tx, company, { id: invoiceId, partnerId }, act, clock());
    return { invoiceId, buyerLeftOut: leftOut };
  });
}

/** The partner of a template in this environment: itself, or whoever has the same PIB and JBKJS here; else its name. */
async function findHere(
  tx: Tx,
  { organizationId, environment }: ActingCompany,
  partnerId: string | null,
): Promise<{ partnerId: string | null; leftOut: string | null }> {
  if (partnerId === null) return { partnerId, leftOut: null };
  const where = { organizationId_id: { organizationId, id: partnerId } };
  const { name, pib, jbkjs, ...before } = await tx.partner.findUniqueOrThrow({ where });
  if (before.environment === environment) return { partnerId, leftOut: null };
  const same = { organizationId, environment, pib, jbkjs };
  const here = pib === null ? null : await tx.partner.findFirst({ where: same, select: { id: true } });
  return here === null ? { partnerId: null, leftOut: name } : { partnerId: here.id, leftOut: null };
}
