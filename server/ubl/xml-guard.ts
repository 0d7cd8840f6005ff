import { endOfClosingTag, newTagReader, type Tag } from "./xml-tag.ts";

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
/** A document of 10,000 lines has some 250,000 elements. */
const elementsMax = 500_000;
/** The shortest elements of UBL have some fifteen characters; a crowd of shorter ones wants our memory, not our eyes. */
const charactersPerElementMin = 8;
const elementsFree = 20_000;

/** Text from `start` up to `end`. */
export type Range = { start: number; end: number };
/**
 * Well-formed text, and in it the lines of the invoice, which are most of it and can be parsed by and by, and texts so
 * long (pictures, files) that the parser, which adds character to character, should not see them.
 */
export type GuardedXml = { text: string; lines: Range[]; longTexts: Range[] };
const longTextMin = 4096;

/**
 * Decodes and looks over the bytes in one linear pass before any parser sees them: size, encoding, document type
 * declarations, depth, attributes, and whether it is well formed. The parser behind it asks none of this.
 */
export function guardXml(bytes: Uint8Array): GuardedXml | XmlRefusal {
  if (bytes.length > xmlBytesMax) {
    return { code: "XML_TOO_LARGE", detail: `${bytes.length} bytes, at most ${xmlBytesMax}` };
  }
  const text = decodeUtf8(bytes);
  if (text === null) return { code: "XML_ENCODING", detail: "not UTF-8" };
  if (text.trim() === "") return { code: "XML_EMPTY", detail: "nothing but white space" };
  return declaredEncoding(text) ?? scan(text);
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

/**
 * Jumps from tag to tag: whether they open and close each other, and how many and deep they are. Text is looked at
 * for lone ampersands only; comments and CDATA are stepped over.
 */
function scan(text: string): GuardedXml | XmlRefusal {
  const readTag = newTagReader();
  const lines = newLineFinder();
  const open: string[] = [];
  const longTexts: Range[] = [];
  const elementsAllowed = Math.min(elementsMax, elementsFree + text.length / charactersPerElementMin);
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const tagAt = text.indexOf("<", at);
    const textEnd = tagAt === -1 ? text.length : tagAt;
    const fault = faultInText(text, at, textEnd, open.length > 0);
    if (fault !== null) return fault;
    if (textEnd - at >= longTextMin && open.length > 0) longTexts.push({ start: at, end: textEnd });
    if (tagAt === -1) break;
    const skipped = skipNonElement(text, tagAt);
    if (typeof skipped === "object") return skipped;
    if (skipped !== tagAt) {
      at = skipped;
    } else if (text[tagAt + 1] === "/") {
      at = endOfClosingTag(text, tagAt, open.pop() ?? "");
      if (at === -1) return malformed(`closed what is not open at ${tagAt}`);
      lines.closed(open.length, at);
    } else {
      if (open.length === 0 && elements > 0) return malformed(`a second root at ${tagAt}`);
      const tag = readTag(text, tagAt);
      if ("code" in tag) return tag;
      lines.opened(tag, open.length, tagAt);
      if (!tag.selfClosing) open.push(tag.name);
      elements += 1;
      if (open.length > depthMax) {
        return { code: "XML_TOO_DEEP", detail: `deeper than ${depthMax} at ${tagAt}` };
      }
      if (elements > elementsAllowed) {
        return { code: "XML_TOO_LARGE", detail: `more than ${Math.floor(elementsAllowed)} elements` };
      }
      at = tag.end;
    }
  }
  if (elements === 0) return malformed("no element");
  return open.length === 0
    ? { text, lines: lines.found, longTexts }
    : malformed(`${open.length} elements are not closed`);
}

/** Watches tags go by and notes where the lines of the first Invoice or CreditNote begin and end. */
function newLineFinder() {
  const found: Range[] = [];
  let documentDepth: number | null = null;
  let start: number | null = null;
  return {
    found,
    /** @param depth how many elements are open around the tag. */
    opened({ name, selfClosing }: Tag, depth: number, at: number): void {
      if (selfClosing) return;
      if (documentDepth === null && /(?:^|:)(?:Invoice|CreditNote)$/.test(name)) documentDepth = depth;
      else if (depth - 1 === documentDepth && /(?:^|:)(?:Invoice|CreditNote)Line$/.test(name)) start = at;
    },
    closed(depth: number, end: number): void {
      if (documentDepth === null) return;
      if (start !== null && depth - 1 === documentDepth) {
        found.push({ start, end });
        start = null;
      }
      if (depth === documentDepth) documentDepth = Number.NEGATIVE_INFINITY;
    },
  };
}

const reference = /&(?!#\d{1,7};|#x[\da-fA-F]{1,6};|[A-Za-z][\w.-]{0,30};)/;

/** Nothing but white space may stand outside the root, and inside it an ampersand begins a reference. */
function faultInText(text: string, start: number, end: number, inRoot: boolean): XmlRefusal | null {
  if (start === end) return null;
  const piece = text.slice(start, end);
  if (!inRoot) return piece.trim() === "" ? null : malformed(`text outside the root at ${start}`);
  return piece.includes("&") && reference.test(piece) ? malformed(`a lone ampersand after ${start}`) : null;
}

/** The place behind a comment, CDATA or instruction that starts here; the same place when it is an element. */
function skipNonElement(text: string, at: number): number | XmlRefusal {
  const next = text[at + 1];
  if (next !== "!" && next !== "?") return at;
  const close = text.startsWith("<!--", at)
    ? "-->"
    : text.startsWith("<![CDATA[", at)
      ? "]]>"
      : next === "?"
        ? "?>"
        : null;
  // Whatever else begins with "<!" belongs to a document type: entities, notations, external files.
  if (close === null) return { code: "XML_DOCTYPE", detail: `declaration at ${at}` };
  const end = text.indexOf(close, at + 2);
  return end === -1 ? malformed(`no ${close} after ${at}`) : end + close.length;
}

function malformed(detail: string): XmlRefusal {
  return { code: "XML_MALFORMED", detail };
}
