import { z } from "zod";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { ItemForm } from "#server/domain/item/item.ts";
import { columnsOf, refuseTakenCode } from "./save-item.ts";

type Acting = { organizationId: string; actor: Actor };

export const importedItemsSchema = z.object({
  /** Codes that stand for an item of the company already, or twice among these. */
  taken: z.array(z.string()),
  written: z.number().int(),
});

/**
 * Adds many items at once, all or none: none while one of their codes is taken, and none when nothing is to be written
 * but only looked at.
 *
 * @throws AppError ITEM_CODE_TAKEN when somebody else takes one of the codes at this very moment.
 */
export function importItems(
  { organizationId, actor }: Acting,
  { items, write }: { items: readonly ItemForm[]; write: boolean },
): Promise<z.infer<typeof importedItemsSchema>> {
  return withCompany(organizationId, async (tx) => {
    const codes = items.flatMap(({ code }) => (code === null ? [] : [code]));
    const known = await tx.item.findMany({
      where: { organizationId, code: { in: codes } },
      select: { code: true },
    });
    const doubled = codes.filter((code, index) => codes.indexOf(code) !== index);
    const taken = [...new Set([...known.flatMap(({ code }) => code ?? []), ...doubled])];
    if (!write || taken.length > 0) return { taken, written: 0 };
    const { count } = await tx.item
      .createMany({ data: items.map((item) => ({ organizationId, ...columnsOf(item) })) })
      .catch(refuseTakenCode);
    await appendAudit(tx, actor, {
      action: "item.import",
      subject: `organization/${organizationId}`,
      details: { count },
    });
    return { taken: [], written: count };
  });
}
