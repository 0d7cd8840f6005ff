import { z } from "zod";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { findSefFile } from "#server/exchange/sef-files/find-sef-file.ts";
import { type ReadableXml, readableXml } from "#server/exchange/sef-files/readable-xml.ts";
import { findSalesFile } from "./find-sales-file.ts";

/** `sent`: what we sent. `sef`: SEF's envelope around it, once it has been fetched. `source`: the imported file. */
export const xmlOriginSchema = z.enum(["sent", "sef", "source"]);

/** @throws AppError NOT_FOUND when there is none of that origin or the document is another company's. */
export async function readXml(
  company: { organizationId: string; environment: Environment },
  { invoiceId, origin }: { invoiceId: string; origin: z.infer<typeof xmlOriginSchema> },
): Promise<ReadableXml> {
  const file =
    origin === "sef"
      ? await findSefFile({ ...company, invoiceId, direction: "sales" }, "xml")
      : await findSalesFile(company, invoiceId, origin === "sent" ? "xml" : "source");
  if (file === null) throw new AppError("NOT_FOUND");
  return readableXml(file.bytes);
}
