import { appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { AppError } from "#server/errors.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { orNameTaken } from "./save-template.ts";

/** @throws AppError TEMPLATE_NAME_TAKEN, NOT_FOUND. */
export async function renameTemplate(
  { organizationId, actor }: ActingCompany,
  { templateId, name }: { templateId: string; name: string },
): Promise<void> {
  await withCompany(organizationId, async (tx) => {
    const before = await findTemplate(tx, organizationId, templateId);
    const where = { organizationId_id: { organizationId, id: templateId } };
    await orNameTaken(tx.invoiceTemplate.update({ where, data: { name }, select: { id: true } }));
    const details = { from: before.name, to: name };
    await appendAudit(tx, actor, { action: "template.rename", subject: `template/${templateId}`, details });
  });
}

/**
 * Deletes a template; documents made from it stay.
 *
 * @throws AppError NOT_FOUND.
 */
export async function deleteTemplate(
  { organizationId, actor }: ActingCompany,
  templateId: string,
): Promise<void> {
  await withCompany(organizationId, async (tx) => {
    const { name } = await findTemplate(tx, organizationId, templateId);
    await tx.invoiceTemplate.delete({ where: { organizationId_id: { organizationId, id: templateId } } });
    const subject = `template/${templateId}`;
    await appendAudit(tx, actor, { action: "template.delete", subject, details: { name } });
  });
}

/** @throws AppError NOT_FOUND also for another company's template. */
export async function findTemplate(tx: Tx, organizationId: string, templateId: string) {
  const row = await tx.invoiceTemplate.findUnique({
    where: { organizationId_id: { organizationId, id: templateId } },
  });
  if (!row) throw new AppError("NOT_FOUND");
  return row;
}
