import { answerFile, isUuid } from "#app/api/_http/answer-file.ts";
import { findSefFile } from "#server/exchange/sef-files/find-sef-file.ts";
import { sefFileKinds } from "#server/exchange/sef-files/sef-file.ts";

/** A file that SEF made of the document, byte for byte, once a job has fetched it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string; purchase: string; kind: string }> },
): Promise<Response> {
  const { company: slug, purchase: invoiceId, kind: wanted } = await params;
  return answerFile(slug, "purchase.read", async (company) => {
    const kind = sefFileKinds.find((known) => known === wanted);
    return kind && isUuid(invoiceId)
      ? findSefFile({ ...company, invoiceId, direction: "purchase" }, kind)
      : null;
  });
}
