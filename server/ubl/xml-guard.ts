/** Why bytes from outside are not even parsed. */
export type XmlRefusalCode =
  | "XML_EMPTY"
  | "XML_TOO_LARGE"
  | "XML_ENCODING"
  | "XML_DOCTYPE"
  | "XML_MALFORMED"
  | "XML_TOO_DEEP"
  | "XML_TOO_MANY_ATTRIBUTES";

export type XmlRefusal = { code: XmlRefusalCode; detail: string };

export const xmlBytesMax = 25 * 1024 * 1024;
const depthMax = 100;
const attributesMax = 64;
/** A document of 10,000 lines has some 250,000 elements. */
const elementsMax = 500_000;

/**
 * Decodes and looks over the bytes in one linear pass before any parser sees them: size, encoding, document type
 * declarations, depth and attributes. What passes is UTF-8 text whose tags open and close.
 */
export function guardXml(bytes: Uint8Array): { text: string } | XmlRefusal {
  if (bytes.length > xmlBytesMax) {
    return { code: "XML_TOO_LARGE", detail: `${bytes.length} bytes, at most ${xmlBytesMax}` };
  }
  const text = decodeUtf8(bytes);
  if (text === null) return { code: "XML_ENCODING", detail: "not UTF-8" };
  if (text.trim() === "") return { code: "XML_EMPTY", detail: "nothing but white space" };
  return declaredEncoding(text) ?? scan(text) ?? { text };
}

/** Null when the bytes are no UTF-8; UTF-16 betrays itself by its mark or by zero bytes. */
function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function declaredEncoding(text: string): XmlRefusal | null {
  const declaration = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']{0,40})["']/.exec(text.slice(0, 400));
  const encoding = declaration?.[1]?.toLowerCase();
  if (encoding === undefined || ["utf-8", "utf8", "us-ascii"].includes(encoding)) return null;
  return { code: "XML_ENCODING", detail: `declared as ${encoding}` };
}

/** Jumps from tag to tag; text, comments and CDATA are stepped over. Null when all is well. */
function scan(text: string): XmlRefusal | null {
  let depth = 0;
  let elements = 0;
  let at = text.indexOf("<");
  while (at !== -1) {
    const skipped = skipNonElement(text, at);
    if (typeof skipped === "object") return skipped;
    if (skipped !== at) {
      at = text.indexOf("<", skipped);
      continue;
    }
    const closing = text[at + 1] === "/";
    const tag = readTag(text, at);
    if (tag === null) return { code: "XML_MALFORMED", detail: `tag at ${at} does not end` };
    if (tag.attributes > attributesMax) {
      return { code: "XML_TOO_MANY_ATTRIBUTES", detail: `more than ${attributesMax} attributes at ${at}` };
    }
    if (closing) depth -= 1;
    else if (!tag.selfClosing) depth += 1;
    if (depth > depthMax) return { code: "XML_TOO_DEEP", detail: `deeper than ${depthMax} at ${at}` };
    if (depth < 0) return { code: "XML_MALFORMED", detail: `closed once too often at ${at}` };
    if (!closing) elements += 1;
    if (elements > elementsMax) {
      return { code: "XML_TOO_LARGE", detail: `more than ${elementsMax} elements` };
    }
    at = text.indexOf("<", tag.end);
  }
  if (elements === 0) return { code: "XML_MALFORMED", detail: "no element" };
  return depth === 0 ? null : { code: "XML_MALFORMED", detail: `${depth} elements are not closed` };
}

/** The place behind a comment, CDATA or instruction that starts here; the same place when it is an element. */
function skipNonElement(text: string, at: number): number | XmlRefusal {
  const close = text.startsWith("<!--", at)
    ? "-->"
    : text.startsWith("<![CDATA[", at)
      ? "]]>"
      : text.startsWith("<?", at)
        ? "?>"
        : null;
  if (close !== null) {
    const end = text.indexOf(close, at + 2);
    return end === -1 ? { code: "XML_MALFORMED", detail: `no ${close} after ${at}` } : end + close.length;
  }
  // Whatever else begins with "<!" belongs to a document type: entities, notations, external files.
  return text[at + 1] === "!" ? { code: "XML_DOCTYPE", detail: `declaration at ${at}` } : at;
}

type Tag = { end: number; attributes: number; selfClosing: boolean };

const doubleQuote = 0x22;
const singleQuote = 0x27;
const equals = 0x3d;
const lessThan = 0x3c;
const greaterThan = 0x3e;

/** Counts attributes up to the tag's end; null when it has none. Stops early once there are too many. */
function readTag(text: string, start: number): Tag | null {
  let attributes = 0;
  let at = start + 1;
  while (at < text.length && attributes <= attributesMax) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return { end: at + 1, attributes, selfClosing: text[at - 1] === "/" };
    if (code === lessThan) return null;
    if (code === equals) attributes += 1;
    if (code === doubleQuote || code === singleQuote) {
      const close = text.indexOf(code === doubleQuote ? '"' : "'", at + 1);
      if (close === -1) return null;
      at = close;
    }
    at += 1;
  }
  return attributes > attributesMax ? { end: at, attributes, selfClosing: false } : null;
}
