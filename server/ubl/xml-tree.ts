import { XMLParser } from "fast-xml-parser";
import { ublNamespacePrefix } from "./profile.ts";
import { findSpoiltText } from "./spoilt-text.ts";
import { type GuardedXml, guardXml, type XmlRefusal } from "./xml-guard.ts";

/** An element that was read: found by its local name and namespace, whatever its prefix. */
export type XmlNode = {
  name: string;
  /** Null when the prefix was declared nowhere. */
  namespace: string | null;
  attributes: Readonly<Record<string, string>>;
  /** Its own text without that of its children, trimmed. */
  text: string;
  children: readonly XmlNode[];
  /** The prefixes in force here, for parts of it that are parsed later. */
  scope: Scope | null;
};

/**
 * A document, and its lines by and by: a tree of very many would take many times the memory of the document. Where
 * they are few, they stand in the document too. `linesOf` throws `UnparsableXml`.
 */
export type XmlDocument = {
  root: XmlNode;
  linesOf: (document: XmlNode) => Iterable<XmlNode>;
  /** The first sign that a strict reader would have stumbled over; null in a sound document. */
  spoilt: string | null;
};

/** The parser did not like what the guard let through. */
export class UnparsableXml extends Error {
  readonly refusal: XmlRefusal;
  constructor(refusal: XmlRefusal, cause: unknown) {
    super(refusal.detail, { cause });
    this.name = "UnparsableXml";
    this.refusal = refusal;
  }
}

/** Lines of one step: enough that starting the parser does not count, few enough to be forgotten soon. */
const linesAtOnce = 50;
const lineName = /^(?:Invoice|CreditNote)Line$/;

/** Parses bytes from outside. What cannot be read is a refusal with a code. */
export function parseXml(bytes: Uint8Array): XmlDocument | XmlRefusal {
  const guarded = guardXml(bytes);
  if ("code" in guarded) return guarded;
  try {
    const source = openSource(guarded);
    const isSmall = guarded.lines.length <= linesAtOnce;
    const [root] = parse(isSmall ? source.excerpt(0) : withoutLines(guarded, source), null, source);
    if (root === undefined) return malformed("no element");
    const linesOf = ({ children, scope }: XmlNode) =>
      isSmall ? children.filter(({ name }) => lineName.test(name)) : parseLines(guarded, scope, source);
    return { root, linesOf, spoilt: findSpoiltText(guarded.text) };
  } catch (error) {
    if (error instanceof UnparsableXml) return error.refusal;
    throw error;
  }
}

function* parseLines({ lines }: GuardedXml, scope: Scope | null, source: Source): Iterable<XmlNode> {
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const pieces = lines.slice(at, at + linesAtOnce).map(({ start, end }) => source.excerpt(start, end));
    yield* parse(pieces.join(""), scope, source);
  }
}

function withoutLines({ lines }: GuardedXml, source: Source): string {
  const ends = [0, ...lines.map(({ end }) => end)];
  return ends.map((end, index) => source.excerpt(end, lines[index]?.start)).join("");
}

function parse(text: string, scope: Scope | null, source: Source): readonly XmlNode[] {
  try {
    return readContent(parser.parse(text), scope, source).children;
  } catch (error) {
    // The parser reports everything, from bad names to its own limits, by plain errors.
    if (error instanceof Error) throw new UnparsableXml(malformed(error.message), error);
    throw error;
  }
}

/** The text of the first element at a path of local names; null when it is missing or empty. */
export function textAt(node: XmlNode | null, ...path: string[]): string | null {
  const text = nodeAt(node, ...path)?.text ?? "";
  return text === "" ? null : text;
}

export function nodeAt(node: XmlNode | null, ...path: string[]): XmlNode | null {
  let found = node;
  for (const name of path)
    found = found?.children.find((child) => child.name === name && isUbl(child)) ?? null;
  return found;
}

/** Children with a local name that belong to UBL, or whose namespace nobody declared. */
export function childrenOf(node: XmlNode | null, name: string): XmlNode[] {
  return (node?.children ?? []).filter((child) => child.name === name && isUbl(child));
}

export function isUbl({ namespace }: XmlNode): boolean {
  return namespace === null || namespace.startsWith(ublNamespacePrefix);
}

function malformed(detail: string): XmlRefusal {
  return { code: "XML_MALFORMED", detail: detail.slice(0, 200) };
}

/** Values stay text (leading zeros are part of a number here); references are decoded below, not by the parser. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true,
  // The white space of an indented document would be half of all nodes.
  tagValueProcessor: (_name, value) => (value.trimStart() === "" ? "" : value),
  // No callback of ours asks for the path of an element, and writing it down costs.
  jPath: false,
});

/** Declared prefixes of one element and, behind it, of those around it. */
type Scope = { declared: ReadonlyMap<string, string>; outer: Scope | null };
type Raw = Record<string, unknown>;

const noAttributes: Readonly<Record<string, string>> = {};

/** The parser's ordered form: an array of objects with one key for the tag and ":@" for the attributes. */
function readContent(
  content: unknown,
  scope: Scope | null,
  source: Source,
): Pick<XmlNode, "text" | "children"> {
  const children: XmlNode[] = [];
  let text = "";
  for (const raw of Array.isArray(content) ? content : []) {
    if (!isRecord(raw)) continue;
    for (const key in raw) {
      if (key === "#text") text += source.decode(String(raw[key]));
      else if (key === "#cdata") text += cdataOf(raw[key]);
      else if (key !== ":@" && !key.startsWith("?")) children.push(toNode(key, raw, scope, source));
    }
  }
  return { text: source.clean(text).trim(), children };
}

function toNode(tag: string, raw: Raw, outer: Scope | null, source: Source): XmlNode {
  const attributes = attributesOf(raw[":@"]);
  const scope = attributes === noAttributes ? outer : scopeOf(attributes, outer);
  const colon = tag.indexOf(":");
  const { text, children } = readContent(raw[tag], scope, source);
  return {
    name: colon === -1 ? tag : tag.slice(colon + 1),
    namespace: lookUp(scope, colon === -1 ? "" : tag.slice(0, colon)),
    attributes,
    text,
    children,
    scope,
  };
}

function scopeOf(attributes: XmlNode["attributes"], outer: Scope | null): Scope | null {
  let declared: Map<string, string> | null = null;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    declared ??= new Map();
    declared.set(name.slice(6), attributes[name]?.trim() ?? "");
  }
  return declared === null ? outer : { declared, outer };
}

function lookUp(scope: Scope | null, prefix: string): string | null {
  for (let at = scope; at !== null; at = at.outer) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return null;
}

function attributesOf(raw: unknown): Readonly<Record<string, string>> {
  if (!isRecord(raw)) return noAttributes;
  const attributes: Record<string, string> = {};
  for (const name in raw) attributes[name] = decodeReferences(String(raw[name]));
  return attributes;
}

function cdataOf(content: unknown): string {
  const pieces = Array.isArray(content) ? content.filter(isRecord) : [];
  return pieces.map((piece) => String(piece["#text"] ?? "")).join("");
}

function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null;
}

const predefined: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Once and from left to right, so "&amp;lt;" is the text "&lt;". A name that XML does not know stays as it is. */
function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return predefined.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** The same for decoded UTF-8, where halves of pairs cannot stand alone: unit by unit, and so much faster. */
const unusual = /[^\t\n\r\u0020-\uFFFD]/;

/** Stands for a long text while the parser works. A document that has the character itself is parsed as it is. */
const mark = "\uE000";
const marked = /\uE000(\d+)\uE000/g;

/** The text of a document as the parser gets it, and the way back from what the parser found. */
type Source = {
  excerpt: (start: number, end?: number) => string;
  decode: (raw: string) => string;
  /** Takes out what XML 1.0 forbids even as a reference, above all the zero that no database takes. */
  clean: (text: string) => string;
};

function openSource({ text, longTexts }: GuardedXml): Source {
  const isClean = !text.includes("&#") && !unusual.test(text);
  const clean = isClean ? (piece: string) => piece : (piece: string) => piece.replace(illegal, "");
  if (longTexts.length === 0 || text.includes(mark)) {
    return { excerpt: (start, end) => text.slice(start, end), decode: decodeReferences, clean };
  }
  const excerpt = (start: number, end = text.length) => {
    let at = start;
    let shortened = "";
    for (const [index, long] of longTexts.entries()) {
      if (long.start < at || long.end > end) continue;
      shortened += `${text.slice(at, long.start)}${mark}${index}${mark}`;
      at = long.end;
    }
    return shortened + text.slice(at, end);
  };
  const restore = (_: string, index: string) => {
    const long = longTexts[Number(index)];
    return long === undefined ? "" : text.slice(long.start, long.end);
  };
  return { excerpt, decode: (raw) => decodeReferences(raw.replace(marked, restore)), clean };
}
