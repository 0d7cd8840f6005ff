import type { Prisma } from "#server/db/client.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import type { PurchaseFilter } from "#server/domain/listing/purchase-query.ts";
import type { SalesFilter } from "#server/domain/listing/sales-query.ts";

/** Documents whose number holds the text, or whose partner's name does, or whose partner's PIB begins with it. */
export function searchDocuments(search: string): Prisma.InvoiceWhereInput {
  if (search === "") return {};
  const contains = { contains: search, mode: "insensitive" } as const;
  return {
    OR: [{ number: contains }, { partner: { name: contains } }, { partner: { pib: { startsWith: search } } }],
  };
}

/** What the lists of both directions can be asked for. */
export function sharedFilter(
  { status, kind, partner, from, to, amountFrom, amountTo, deadline }: SalesFilter | PurchaseFilter,
  day: CivilDate,
): Prisma.InvoiceWhereInput {
  return {
    AND: [
      status.length === 0 ? {} : { sefInvoices: { some: { status: { in: [...status] } } } },
      kind.length === 0 ? {} : { typeCode: { in: kind } },
      partner === null ? {} : { partnerId: partner },
      from === null ? {} : { issueDate: { gte: new Date(from) } },
      to === null ? {} : { issueDate: { lte: new Date(to) } },
      amountFrom === null ? {} : { payable: { gte: amountFrom } },
      amountTo === null ? {} : { payable: { lte: amountTo } },
      deadline === null ? {} : { deadlines: { some: endsWithin(deadline, day) } },
    ],
  };
}

function endsWithin(days: number, day: CivilDate): Prisma.DocumentDeadlineWhereInput {
  const earliest = { gte: new Date(day), lte: new Date(addDays(day, days)) };
  return { state: "running", kind: { in: ["response", "rejection"] }, earliest };
}
