import { currentLocale } from "#app/_i18n/current-locale.ts";
import { answerFile, isUuid } from "#app/api/_http/answer-file.ts";
import { findSalesFile, salesFiles } from "#server/sales/find-sales-file.ts";
import { printInvoice } from "#server/sales/print-invoice.ts";

/**
 * `xml`: what SEF was sent. `source`: the file that the draft was imported from. `pdf`: our own rendition, in the
 * language of whoever asks.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string; invoice: string; file: string }> },
): Promise<Response> {
  const { company: slug, invoice, file: wanted } = await params;
  return answerFile(slug, "invoice.read", async (company) => {
    if (!isUuid(invoice)) return null;
    if (wanted === "pdf") return printInvoice(company, invoice, await currentLocale());
    const file = salesFiles.find((known) => known === wanted);
    return file ? findSalesFile(company, invoice, file) : null;
  });
}
