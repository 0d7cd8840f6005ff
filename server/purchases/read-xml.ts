import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { type ReadableXml, readableXml } from "#server/exchange/sef-files/readable-xml.ts";
import { findPurchaseXml } from "./find-purchase-xml.ts";

/**
 * The XML as SEF gave it.
 *
 * @throws AppError NOT_FOUND when there is none or the document is another company's.
 */
export async function readXml(
  company: { organizationId: string; environment: Environment },
  invoiceId: string,
): Promise<ReadableXml> {
  const file = await findPurchaseXml(company, invoiceId);
  if (file === null) throw new AppError("NOT_FOUND");
  return readableXml(file.bytes);
}
