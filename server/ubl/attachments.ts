import type { Attachment } from "#server/domain/invoice/invoice.ts";
import { group, leaf, type XmlElement } from "./element.ts";

/** A file carried inside the document (BG-24). */
export function attachment({ name, fileName, mimeCode, content }: Attachment): XmlElement | null {
  return group(
    "cac:AdditionalDocumentReference",
    leaf("cbc:ID", name),
    group(
      "cac:Attachment",
      leaf("cbc:EmbeddedDocumentBinaryObject", content, {
        mimeCode: mimeCode ?? "application/pdf",
        filename: fileName ?? name,
      }),
    ),
  );
}
