import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { confidences, lawParams } from "#server/domain/deadline/law-params.ts";
import { taxPointOf } from "#server/domain/tax/tax-point.ts";
import { vatChoices, vatReasons } from "#server/domain/tax/vat-effect.ts";
import { vatInDinars } from "#server/domain/tax/vat-in-dinars.ts";
import { vatWhatIf } from "#server/domain/tax/vat-what-if.ts";
import { AppError } from "#server/errors.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { loadFacts, loadOwnFacts } from "#server/exchange/deadlines/load-facts.ts";
import { assembleInvoice, documentInclude } from "#server/exchange/document-rows.ts";

export const vatEffectsSchema = z.object({
  direction: z.enum(["sales", "purchase"]),
  /** VAT of the document in dinars, decimal text. */
  vat: z.string(),
  /** Empty when nothing that can still happen moves any VAT of this company. */
  effects: z.array(
    z.object({
      choice: z.enum(vatChoices),
      when: z.enum(["now", "later"]).nullable(),
      on: z.string().nullable(),
      assumption: z.enum(["public", "private"]).nullable(),
      reason: z.enum(vatReasons),
      changes: z.array(
        z.object({ period: z.string().nullable(), side: z.enum(["input", "output"]), amount: z.string() }),
      ),
      confidence: z.enum(confidences),
    }),
  ),
});

/**
 * What each answer that SEF may get about a document does to the company's VAT, as of today.
 *
 * @throws AppError NOT_FOUND
 */
export function getVatEffects(
  company: ConnectedOrganization,
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<z.infer<typeof vatEffectsSchema>> {
  const { organizationId, environment } = company;
  const today = belgradeDay(clock());
  return withCompany(organizationId, async (tx) => {
    const row = await tx.invoice.findFirst({
      where: { organizationId, environment, id: invoiceId },
      include: documentInclude,
    });
    if (!row) throw new AppError("NOT_FOUND");
    const own = await loadOwnFacts(tx, company);
    const [document] = await loadFacts(tx, company, [invoiceId], own, today);
    if (!document) throw new AppError("NOT_FOUND");
    const invoice = assembleInvoice(row);
    const taxTotal = vatInDinars(invoice) ?? "0.00";
    const subject = { ...document.facts, taxTotal, taxPoint: taxPointOf(invoice) };
    const effects = vatWhatIf(subject, today, await loadDaysOff(tx), lawParams);
    return vatEffectsSchema.parse({ direction: document.facts.direction, vat: taxTotal, effects });
  });
}
