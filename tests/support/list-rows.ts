import { randomUUID } from "node:crypto";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";

export type Company = { organizationId: string; environment: Environment };

type Said = {
  direction?: "sales" | "purchase";
  number?: string | null;
  name?: string;
  pib?: string | null;
  typeCode?: string;
  payable?: string;
  issueDate?: string | null;
  dueDate?: string | null;
  updatedAt?: Date;
  createdAt?: Date;
  state?: string;
  status?: string;
  partnerId?: string | null;
  outside?: boolean;
};

let lastSefId = 9_000_000n;

/** Documents as rows, for tests of lists: no story would make them so many and so different so quickly. */
export function addListed(company: Company, documents: readonly Said[]): Promise<string[]> {
  const { organizationId, environment } = company;
  return withCompany(organizationId, async (tx) => {
    const rows = documents.map((said) => ({ id: randomUUID(), ...said }));
    await tx.invoice.createMany({
      data: rows.map(({ id, direction = "sales", name = "Avala d.o.o.", pib = "100000016", ...said }) => ({
        ...{ organizationId, environment, id, direction, number: said.number ?? null },
        ...{ typeCode: said.typeCode ?? "380", partnerId: said.partnerId ?? null, currency: "RSD" },
        document: { [direction === "sales" ? "buyer" : "seller"]: { name, pib }, deliveryDate: null },
        issueDate: dayOf(said.issueDate),
        dueDate: dayOf(said.dueDate),
        ...{ taxExclusive: said.payable ?? "100", taxTotal: "0", payable: said.payable ?? "100" },
        state: direction === "sales" ? (said.state ?? "draft") : null,
        issuedOutsideSef: said.outside ?? false,
        createdAt: said.createdAt ?? new Date(),
        updatedAt: said.updatedAt ?? new Date(),
      })),
    });
    await tx.sefInvoice.createMany({
      data: rows.flatMap(({ id: invoiceId, direction = "sales", status }) => {
        if (status === undefined) return [];
        lastSefId += 1n;
        const own = { organizationId, environment, direction, invoiceId };
        return [{ ...own, status, sefStatus: status, sefInvoiceId: lastSefId, nextPollAt: null }];
      }),
    });
    return rows.map(({ id }) => id);
  });
}

function dayOf(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
