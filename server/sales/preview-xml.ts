import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { defaultCustomizationId } from "#server/ubl/profile.ts";
import { InvoiceNotWritable, writeInvoice } from "#server/ubl/write-invoice.ts";
import { loadDocument } from "./load-document.ts";

/** incomplete: what stands at these paths is still missing, and no XML can stand for the document. */
export const xmlPreviewSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("written"), xml: z.string() }),
  z.object({ kind: z.literal("incomplete"), paths: z.array(z.string()) }),
]);
type XmlPreview = z.infer<typeof xmlPreviewSchema>;

/** Stands for the bytes of a file: nobody reads megabytes of base64. */
const elided = "…";

/**
 * The XML that would be sent if the document went now; the contents of attachments are left out.
 *
 * @throws AppError NOT_FOUND.
 */
export function previewXml(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<XmlPreview> {
  return withCompany(organizationId, async (tx) => {
    const { invoice } = await loadDocument(
      tx,
      { organizationId, environment },
      invoiceId,
      belgradeDay(clock()),
    );
    const connection = await loadConnection(tx, organizationId, environment);
    return tryWrite(withoutContents(invoice), connection?.customizationId ?? defaultCustomizationId);
  });
}

function tryWrite(invoice: Invoice, customizationId: string): XmlPreview {
  try {
    return { kind: "written", xml: writeInvoice(invoice, { customizationId }) };
  } catch (error) {
    if (error instanceof InvoiceNotWritable) return { kind: "incomplete", paths: [...error.paths] };
    throw error;
  }
}

function withoutContents(invoice: Invoice): Invoice {
  const attachments = invoice.attachments?.map((file) => ({ ...file, content: elided }));
  return { ...invoice, attachments };
}
