/** A reference by name that XML itself does not know: without a document type nobody has declared it. */
const undeclared = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)[\w.-]+;/;
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
/** A first sieve, unit by unit and so much faster: in decoded UTF-8 halves of pairs cannot stand alone. */
const suspect = /[^\t\n\r\u0020-\uFFFD]/;
const numeric = /&#(?:(\d+)|x([\da-fA-F]+));/g;

/**
 * The first sign that XML 1.0 forbids, or reference that leads to none: strict readers refuse such a document, we read
 * around it and say so. Null for a sound text.
 */
export function findSpoiltText(text: string): string | null {
  const plain =
    (text.includes("&") ? undeclared.exec(text)?.[0] : undefined) ??
    (suspect.test(text) ? forbidden.exec(text)?.[0] : undefined);
  if (plain !== undefined) return nameOf(plain);
  for (const [whole, decimal, hex] of text.matchAll(numeric)) {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
    if (code > 0x10ffff || forbidden.test(String.fromCodePoint(code))) return whole;
  }
  return null;
}

/** Signs that cannot be shown are named by their number. */
function nameOf(found: string): string {
  return found.startsWith("&")
    ? found
    : `U+${found.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`;
}
