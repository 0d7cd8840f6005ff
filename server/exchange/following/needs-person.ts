import type { Prisma } from "#server/db/client.ts";

/** Documents that SEF's news have left to a person: a step to take, or a contradiction to decide. */
export const needsPerson: Prisma.InvoiceWhereInput = {
  sefInvoices: { some: { OR: [{ nextStep: { not: null } }, { conflicts: { some: { endedAt: null } } }] } },
};
