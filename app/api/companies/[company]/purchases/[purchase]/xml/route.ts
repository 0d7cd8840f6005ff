import { answerFile, isUuid } from "#app/api/_http/answer-file.ts";
import { findPurchaseXml } from "#server/purchases/find-purchase-xml.ts";

/** The incoming document as SEF gave it, byte for byte. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string; purchase: string }> },
): Promise<Response> {
  const { company: slug, purchase } = await params;
  return answerFile(slug, "purchase.read", async (company) =>
    isUuid(purchase) ? findPurchaseXml(company, purchase) : null,
  );
}
