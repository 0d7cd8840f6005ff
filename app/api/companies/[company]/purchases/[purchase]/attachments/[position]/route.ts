import { answerFile, isPosition, isUuid } from "#app/api/_http/answer-file.ts";
import { findPurchaseAttachment } from "#server/purchases/find-purchase-attachment.ts";

/** A file that the supplier put into their document. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string; purchase: string; position: string }> },
): Promise<Response> {
  const { company: slug, purchase, position } = await params;
  return answerFile(slug, "purchase.read", async (company) =>
    isUuid(purchase) && isPosition(position)
      ? findPurchaseAttachment(company, purchase, Number(position))
      : null,
  );
}
