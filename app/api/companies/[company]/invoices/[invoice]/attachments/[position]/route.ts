import { answerFile, isPosition, isUuid } from "#app/api/_http/answer-file.ts";
import { findAttachment } from "#server/sales/find-attachment.ts";

/** A file inside a document of ours, draft or sent. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string; invoice: string; position: string }> },
): Promise<Response> {
  const { company: slug, invoice, position } = await params;
  return answerFile(slug, "invoice.read", async (company) =>
    isUuid(invoice) && isPosition(position) ? findAttachment(company, invoice, Number(position)) : null,
  );
}
