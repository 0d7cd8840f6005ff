import { z } from "zod";
import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";

/** Files that SEF makes of a document: its picture, its envelope, its XAdES signature. */
export const sefFileKinds = ["pdf", "xml", "signature"] as const;
export const sefFileKindSchema = z.enum(sefFileKinds);
export type SefFileKind = z.infer<typeof sefFileKindSchema>;

export const sefFileFailures = ["missing", "credentials", "refused", "unavailable", "settings"] as const;
export type SefFileFailure = (typeof sefFileFailures)[number];

/** One file as a page follows it; `none`: nobody has asked for it yet. */
export const sefFileSchema = z.object({
  kind: sefFileKindSchema,
  state: z.enum(["none", "waiting", "making", "ready", "failed"]),
  failure: z.enum(sefFileFailures).nullable(),
  fetchedAt: z.date().nullable(),
});
export type SefFileView = z.infer<typeof sefFileSchema>;

export type DocumentOfCompany = {
  organizationId: string;
  environment: Environment;
  invoiceId: string;
  direction: "sales" | "purchase";
};

export type DocumentAtSef = {
  sefInvoiceId: bigint;
  /** From which side it is read; a contract holder's document has no PDF. */
  view: "sales" | "purchase" | "contract";
};

/** @throws AppError NOT_FOUND for a document that is not there, another company's, or not at SEF. */
export async function documentAtSef(
  tx: Tx,
  { organizationId, environment, invoiceId, direction }: DocumentOfCompany,
): Promise<DocumentAtSef> {
  const row = await tx.sefInvoice.findFirst({
    where: { organizationId, environment, direction, invoiceId },
    orderBy: { createdAt: "desc" },
    select: { sefInvoiceId: true, contractHolder: true },
  });
  if (row === null) throw new AppError("NOT_FOUND");
  return { sefInvoiceId: row.sefInvoiceId, view: row.contractHolder ? "contract" : direction };
}

/** Which files a document has at SEF. */
export function kindsOf({ view }: DocumentAtSef): readonly SefFileKind[] {
  return view === "contract" ? sefFileKinds.filter((kind) => kind !== "pdf") : sefFileKinds;
}
