import { type Actor, appendAudit } from "#server/db/audit.ts";
import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { foldText } from "#server/domain/fold-text.ts";
import type { ItemForm } from "#server/domain/item/item.ts";
import { decimal } from "#server/domain/money.ts";
import { AppError } from "#server/errors.ts";

type Acting = { organizationId: string; actor: Actor };

/**
 * Adds an item.
 *
 * @returns its id.
 * @throws AppError ITEM_CODE_TAKEN.
 */
export function createItem({ organizationId, actor }: Acting, form: ItemForm): Promise<string> {
  return withCompany(organizationId, async (tx) => {
    const { id } = await tx.item
      .create({ data: { organizationId, ...columnsOf(form) }, select: { id: true } })
      .catch(refuseTakenCode);
    await appendAudit(tx, actor, {
      action: "item.create",
      subject: `item/${id}`,
      details: { name: form.name },
    });
    return id;
  });
}

/**
 * Changes an item unless somebody else did so since the form was opened. Documents keep what they were written with.
 *
 * @returns the new version.
 * @throws AppError NOT_FOUND, STALE_VERSION, ITEM_CODE_TAKEN.
 */
export function updateItem(
  { organizationId, actor }: Acting,
  { itemId, version, form }: { itemId: string; version: number; form: ItemForm },
): Promise<number> {
  return withCompany(organizationId, async (tx) => {
    const before = await tx.item.findUnique({ where: { organizationId_id: { organizationId, id: itemId } } });
    if (!before) throw new AppError("NOT_FOUND");
    const { count } = await tx.item
      .updateMany({
        where: { organizationId, id: itemId, version },
        data: { ...columnsOf(form), version: version + 1 },
      })
      .catch(refuseTakenCode);
    if (count === 0) throw new AppError("STALE_VERSION");
    const old = new Map<string, unknown>(Object.entries(before));
    const fields = Object.entries(form)
      .filter(([name, value]) => !isSame(old.get(name), value))
      .map(([name]) => name);
    await appendAudit(tx, actor, {
      action: "item.update",
      subject: `item/${itemId}`,
      details: { name: form.name, fields },
    });
    return version + 1;
  });
}

/**
 * Puts an item away, so that the editor does not offer it any more, or takes it back. Twice is the same as once.
 *
 * @throws AppError NOT_FOUND.
 */
export function archiveItem(
  { organizationId, actor }: Acting,
  { itemId, archived }: { itemId: string; archived: boolean },
): Promise<void> {
  return withCompany(organizationId, async (tx) => {
    const where = { organizationId_id: { organizationId, id: itemId } };
    const item = await tx.item.findUnique({ where, select: { name: true, isActive: true } });
    if (!item) throw new AppError("NOT_FOUND");
    if (item.isActive === !archived) return;
    await tx.item.update({
      where,
      data: { isActive: !archived, version: { increment: 1 } },
      select: { id: true },
    });
    await appendAudit(tx, actor, {
      action: archived ? "item.archive" : "item.restore",
      subject: `item/${itemId}`,
      details: { name: item.name },
    });
  });
}

export function columnsOf(form: ItemForm) {
  return { ...form, search: foldText(`${form.code ?? ""} ${form.name}`) };
}

/** "20" and a stored 20.00 are the same. */
function isSame(stored: unknown, wanted: unknown): boolean {
  if (stored instanceof Prisma.Decimal)
    return typeof wanted === "string" && decimal(stored.toFixed()).equals(decimal(wanted));
  return stored === wanted;
}

export function refuseTakenCode(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
    throw new AppError("ITEM_CODE_TAKEN", {
      faults: [{ code: "ITEM_CODE_TAKEN", path: "code" }],
      cause: error,
    });
  throw error;
}
