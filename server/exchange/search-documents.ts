import type { Prisma } from "#server/db/client.ts";

/** Documents whose number holds the text, or whose partner's name does, or whose partner's PIB begins with it. */
export function searchDocuments(search: string): Prisma.InvoiceWhereInput {
  if (search === "") return {};
  const contains = { contains: search, mode: "insensitive" } as const;
  return {
    OR: [{ number: contains }, { partner: { name: contains } }, { partner: { pib: { startsWith: search } } }],
  };
}
