import { answerFile, isUuid } from "#app/api/_http/answer-file.ts";
import { findSalesFile, salesFiles } from "#server/sales/find-sales-file.ts";

/** `xml`: what SEF was sent. `source`: the file that the draft was imported from. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string; invoice: string; file: string }> },
): Promise<Response> {
  const { company: slug, invoice, file: wanted } = await params;
  return answerFile(slug, "invoice.read", async (company) => {
    const file = salesFiles.find((known) => known === wanted);
    return file && isUuid(invoice) ? findSalesFile(company, invoice, file) : null;
  });
}
