/** One tag as its angle brackets hold it. */
export type Tag = { name: string; end: number; selfClosing: boolean };

/** Why a tag is none, in a word for the log. */
export type BadTag = { code: "XML_MALFORMED" | "XML_TOO_MANY_ATTRIBUTES"; detail: string };

const attributesMax = 64;
const namePattern = /^[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*$/u;

const space = 0x20;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;

/** Reads tags one after the other and remembers the names it has seen: a document has few of them, very often. */
export function newTagReader(): (text: string, start: number) => Tag | BadTag {
  const known = new Set<string>();
  const isName = (name: string): boolean => {
    if (known.has(name)) return true;
    if (!namePattern.test(name)) return false;
    known.add(name);
    return true;
  };
  return (text, start) => readTag(text, start, isName);
}

/** The end of a closing tag "</name >" that starts here, or -1 when it closes something else. */
export function endOfClosingTag(text: string, start: number, name: string): number {
  if (!text.startsWith(name, start + 2)) return -1;
  const at = skipSpace(text, start + 2 + name.length);
  return text.charCodeAt(at) === greaterThan ? at + 1 : -1;
}

function readTag(text: string, start: number, isName: (name: string) => boolean): Tag | BadTag {
  let at = endOfName(text, start + 1);
  const name = text.slice(start + 1, at);
  if (!isName(name)) return malformed("no name", start);
  const attributes: string[] = [];
  for (;;) {
    const next = skipSpace(text, at);
    const code = text.charCodeAt(next);
    if (code === greaterThan) return { name, end: next + 1, selfClosing: false };
    if (code === slash) {
      return text.charCodeAt(next + 1) === greaterThan
        ? { name, end: next + 2, selfClosing: true }
        : malformed("a lone slash", start);
    }
    const attributeEnd = endOfName(text, next);
    const attribute = text.slice(next, attributeEnd);
    if (next === at || !isName(attribute)) return malformed("no attribute", start);
    if (attributes.includes(attribute)) return malformed("an attribute twice", start);
    if (attributes.push(attribute) > attributesMax) {
      const detail = `more than ${attributesMax} attributes at ${start}`;
      return { code: "XML_TOO_MANY_ATTRIBUTES", detail };
    }
    at = endOfValue(text, attributeEnd);
    if (at === -1) return malformed("an attribute without a value", start);
  }
}

/** The place behind `= "value"`, or -1. */
function endOfValue(text: string, start: number): number {
  const sign = skipSpace(text, start);
  if (text.charCodeAt(sign) !== equals) return -1;
  const quote = skipSpace(text, sign + 1);
  const code = text.charCodeAt(quote);
  if (code !== doubleQuote && code !== singleQuote) return -1;
  const close = text.indexOf(code === doubleQuote ? '"' : "'", quote + 1);
  return close === -1 || text.slice(quote, close).includes("<") ? -1 : close + 1;
}

function endOfName(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isDelimiter(text.charCodeAt(at))) at += 1;
  return at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= space) at += 1;
  return at;
}

function isDelimiter(code: number): boolean {
  return (
    code <= space ||
    code === greaterThan ||
    code === slash ||
    code === equals ||
    code === lessThan ||
    code === doubleQuote ||
    code === singleQuote
  );
}

function malformed(what: string, at: number): BadTag {
  return { code: "XML_MALFORMED", detail: `${what} at ${at}` };
}
