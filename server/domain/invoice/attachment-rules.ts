import type { Attachment } from "#server/domain/invoice/invoice.ts";
import { attachmentMimeCodes, limits } from "./limits.ts";
import type { Dispatch, SendRule } from "./send-rule.ts";

/** "%PDF" in base64: the first bytes of the file, whatever its name says. */
const pdfStart = /^\s*JVBERi/;

/** Files that travel inside the document. */
export const attachmentRules: readonly SendRule[] = [
  {
    code: "INV-ATTACHMENT-NAME",
    brokenAt: (dispatch) =>
      broken(
        dispatch,
        "fileName",
        ({ fileName }) =>
          fileName === null || !/^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,200}\.pdf$/iu.test(fileName),
      ),
    prevents: [
      "TheAttachmentFileNameIsNotDefined",
      "TheAttachmentFileNameHasUnexpectedCharacters",
      "FileNameOrExtensionIsInvalid",
    ],
    source: "SEF error list; the allowed characters are not published",
  },
  {
    code: "INV-ATTACHMENT-TYPE",
    brokenAt: (dispatch) => broken(dispatch, "mimeCode", (file) => !isPdf(file)),
    prevents: ["FileNameOrExtensionIsInvalid", "UBLAttachmentObjectIsNotDefined"],
    source: "SRBDT BG-24: PDF",
  },
  {
    code: "INV-ATTACHMENT-EMPTY",
    brokenAt: (dispatch) =>
      broken(dispatch, "sizeBytes", ({ sizeBytes, content }) => sizeBytes === 0 || content === ""),
    prevents: ["UBLAttachmentObjectIsNotDefined"],
    source: "SEF error list",
  },
  {
    code: "INV-ATTACHMENT-SIZE",
    severity: "warning",
    brokenAt: (dispatch) =>
      broken(dispatch, "sizeBytes", ({ sizeBytes }) => sizeBytes > limits.attachmentBytes.max),
    prevents: ["FileTooBig"],
    source: "SEF error list; the limit is not published",
  },
  {
    code: "INV-ATTACHMENTS-SIZE",
    severity: "warning",
    path: "attachments",
    ok: ({ invoice }) => totalBytes(invoice.attachments ?? []) <= limits.attachmentsBytes.max,
    prevents: ["FileTooBig"],
    source: "SEF error list; the limit is not published",
  },
  {
    code: "INV-ATTACHMENTS-COUNT",
    severity: "warning",
    path: "attachments",
    ok: ({ invoice }) => (invoice.attachments ?? []).length <= limits.attachments.max,
    prevents: ["TooManyAttachments"],
    source: "SEF error list; the limit is not published",
  },
];

/** Bytes of all files together, before base64. */
export function totalBytes(files: readonly Pick<Attachment, "sizeBytes">[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function isPdf({ mimeCode, content }: Attachment): boolean {
  const isNamed = attachmentMimeCodes.some((known) => known === mimeCode);
  return isNamed && (content === null || content === "" || pdfStart.test(content));
}

function broken(
  { invoice }: Dispatch,
  field: keyof Attachment,
  isBroken: (file: Attachment) => boolean,
): string[] {
  return (invoice.attachments ?? []).flatMap((file, index) =>
    isBroken(file) ? [`attachments.${index}.${field}`] : [],
  );
}
