import { type Clock, systemClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { loadDocument } from "#server/sales/load-document.ts";
import { templateContent } from "./template-content.ts";

/**
 * Keeps a document as a template.
 *
 * @throws AppError TEMPLATE_NAME_TAKEN, NOT_FOUND.
 */
export async function saveTemplate(
  company: ActingCompany,
  { invoiceId, name }: { invoiceId: string; name: string },
  clock: Clock = systemClock,
): Promise<{ templateId: string }> {
  const { organizationId, actor } = company;
  return withCompany(organizationId, async (tx) => {
    const { row } = await loadDocument(tx, company, invoiceId, belgradeDay(clock()));
    const document = templateContent(assembleInvoice(row));
    const { id } = await orNameTaken(
      tx.invoiceTemplate.create({
        data: { organizationId, name, partnerId: row.partnerId, document },
        select: { id: true },
      }),
    );
    await appendAudit(tx, actor, { action: "template.create", subject: `template/${id}`, details: { name } });
    return { templateId: id };
  });
}

/** Two templates of a company are told apart by their names. */
export async function orNameTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new AppError("TEMPLATE_NAME_TAKEN", { cause: error });
    throw error;
  }
}
