/** Longer lists come in parts; a picture taken for a table is not read at all. */
const bytesMax = 5_000_000;

/**
 * The text of a CSV file. Spreadsheets here write UTF-8 or the older Windows-1250, UTF-16 when asked for Unicode text.
 *
 * @returns null for a file that is no text, or too large for one.
 */
export async function readTextFile(file: Blob): Promise<string | null> {
  if (file.size > bytesMax) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes);
  return text.includes("\u0000") ? null : text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1250").decode(bytes);
  }
}
