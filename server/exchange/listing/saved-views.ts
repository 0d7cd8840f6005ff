import { z } from "zod";
import type { Actor } from "#server/db/audit.ts";
import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { writePurchaseView, writeSalesView } from "#server/domain/listing/list-address.ts";
import { readPurchaseView, readSalesView } from "#server/domain/listing/read-list-view.ts";
import { AppError } from "#server/errors.ts";

/** A person in a company: nobody sees another's views. */
type Person = { organizationId: string; actor: Actor };

export const viewedLists = ["sales", "purchases"] as const;
export type ViewedList = (typeof viewedLists)[number];

export const viewNameLengthMax = 60;
/** Of a person in a company, of both lists; nobody finds anything among more. */
const viewsMax = 50;
/** Some had more before there was a limit. */
const shownMax = 100;

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Query of the list's address, without its question mark. */
  address: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** The person's views of a list, by name. */
export function listViews(person: Person, list: ViewedList): Promise<SavedView[]> {
  const where = { ...ownerOf(person), list };
  return withCompany(person.organizationId, (tx) =>
    tx.savedView.findMany({
      where,
      orderBy: { name: "asc" },
      take: shownMax,
      select: { id: true, name: true, address: true },
    }),
  );
}

/**
 * Keeps what an address asks under a name; a view of the same name is replaced. What the address says that no list
 * knows is not kept.
 *
 * @throws AppError TOO_MANY_VIEWS for a new one beyond what a person may keep.
 */
export async function saveView(
  person: Person,
  { list, name, address }: { list: ViewedList; name: string; address: string },
): Promise<{ viewId: string }> {
  const owner = ownerOf(person);
  const kept = knownAddress(list, address);
  return withCompany(person.organizationId, async (tx) => {
    const isKnown = (await tx.savedView.count({ where: { ...owner, list, name } })) > 0;
    if (!isKnown && (await tx.savedView.count({ where: owner })) >= viewsMax)
      throw new AppError("TOO_MANY_VIEWS");
    const { id } = await tx.savedView.upsert({
      where: { organizationId_userId_list_name: { ...owner, list, name } },
      create: { ...owner, list, name, address: kept },
      update: { address: kept },
      select: { id: true },
    });
    return { viewId: id };
  });
}

/** @throws AppError VIEW_NAME_TAKEN, NOT_FOUND also for another person's view. */
export async function renameView(
  person: Person,
  { viewId, name }: { viewId: string; name: string },
): Promise<void> {
  const where = { ...ownerOf(person), id: viewId };
  try {
    const { count } = await withCompany(person.organizationId, (tx) =>
      tx.savedView.updateMany({ where, data: { name } }),
    );
    if (count === 0) throw new AppError("NOT_FOUND");
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new AppError("VIEW_NAME_TAKEN", { cause: error });
    throw error;
  }
}

/** @throws AppError NOT_FOUND also for another person's view. */
export async function deleteView(person: Person, viewId: string): Promise<void> {
  const where = { ...ownerOf(person), id: viewId };
  const { count } = await withCompany(person.organizationId, (tx) => tx.savedView.deleteMany({ where }));
  if (count === 0) throw new AppError("NOT_FOUND");
}

function ownerOf({ organizationId, actor: { userId } }: Person): { organizationId: string; userId: string } {
  if (userId === null) throw new AppError("FORBIDDEN", { detail: "a view of a list belongs to a person" });
  return { organizationId, userId };
}

function knownAddress(list: ViewedList, address: string): string {
  const query = Object.fromEntries(new URLSearchParams(address));
  return list === "sales" ? writeSalesView(readSalesView(query)) : writePurchaseView(readPurchaseView(query));
}
