/** The first bytes of every PDF, whatever the file is called. */
const pdfStart = [0x25, 0x50, 0x44, 0x46, 0x2d];

export function isPdfContent(bytes: Uint8Array): boolean {
  return pdfStart.every((byte, at) => bytes[at] === byte);
}

const stemCharactersMax = 150;

/**
 * A file name that SEF takes (TheAttachmentFileNameHasUnexpectedCharacters): letters, digits, space, dot, underscore,
 * hyphen and brackets, a letter or digit in front, ".pdf" behind. What else stood there becomes a hyphen.
 */
export function attachmentFileName(fileName: string): string {
  const stem = attachmentTitle(fileName)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} ._()-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, stemCharactersMax)
    .trimEnd();
  return `${stem || "prilog"}.pdf`;
}

/** What a file is called when nobody says more: its name without the ending. */
export function attachmentTitle(fileName: string): string {
  return fileName.replace(/\.pdf$/i, "").trim();
}
