/**
 * The content of one named part of a multipart/form-data body (RFC 7578); null when there is no such part. Bytes are
 * cut out untouched: the file inside is XML whose every byte counts.
 */
export function findPart(body: Buffer, contentType: string, name: string): Buffer | null {
  const found = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) return null;
  // Every boundary begins a line; the first one may begin the body.
  const bytes = Buffer.concat([Buffer.from("\r\n"), body]);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let start = bytes.indexOf(delimiter);
  while (start >= 0) {
    const end = bytes.indexOf(delimiter, start + delimiter.length);
    if (end < 0) return null;
    const part = bytes.subarray(start + delimiter.length, end);
    const headersEnd = part.indexOf("\r\n\r\n");
    if (headersEnd >= 0 && partName(part.toString("latin1", 0, headersEnd)) === name.toLowerCase()) {
      return part.subarray(headersEnd + 4);
    }
    start = end;
  }
  return null;
}

/** The name that the part's Content-Disposition gives, in lower case. */
function partName(headers: string): string | null {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? "";
  const found = /[;\s]name=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition);
  return (found?.[1] ?? found?.[2] ?? null)?.toLowerCase() ?? null;
}
