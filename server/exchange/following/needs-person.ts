import type { Prisma } from "#server/db/client.ts";

/** Documents that SEF's news have left to a person: a step to take, or a contradiction to decide. */
export const needsPerson: Prisma.InvoiceWhereInput = {
  sefInvoices: { some: { OR: [{ nextStep: { not: null } }, { conflicts: { some: { endedAt: null } } }] } },
};

/** For `include` of `sef_invoice` in lists: whether anything is in dispute. */
export const withDispute = {
  conflicts: { where: { endedAt: null }, select: { id: true }, take: 1 },
} as const satisfies Prisma.SefInvoiceInclude;
