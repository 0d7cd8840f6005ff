import { XMLParser } from "fast-xml-parser";
import { ublNamespacePrefix } from "./profile.ts";
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
export type XmlDocument = { root: XmlNode; linesOf: (document: XmlNode) => Iterable<XmlNode> };

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
    const clean = cleanerFor(guarded.text);
    const isSmall = guarded.lines.length <= linesAtOnce;
    const [root] = parse(isSmall ? guarded.text : withoutLines(guarded), null, clean);
    if (root === undefined) return malformed("no element");
    const linesOf = ({ children, scope }: XmlNode) =>
      isSmall ? children.filter(({ name }) => lineName.test(name)) : parseLines(guarded, scope, clean);
    return { root, linesOf };
  } catch (error) {
    if (error instanceof UnparsableXml) return error.refusal;
    throw error;
  }
}

function* parseLines({ text, lines }: GuardedXml, scope: Scope | null, clean: Clean): Iterable<XmlNode> {
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const pieces = lines.slice(at, at + linesAtOnce).map(({ start, end }) => text.slice(start, end));
    yield* parse(pieces.join(""), scope, clean);
  }
}

function withoutLines({ text, lines }: GuardedXml): string {
  const ends = [0, ...lines.map(({ end }) => end)];
  return ends.map((end, index) => text.slice(end, lines[index]?.start)).join("");
}

function parse(text: string, scope: Scope | null, clean: Clean): readonly XmlNode[] {
  try {
    return readContent(parser.parse(text), scope, clean).children;
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
type Clean = (text: string) => string;

const noAttributes: Readonly<Record<string, string>> = {};

/** The parser's ordered form: an array of objects with one key for the tag and ":@" for the attributes. */
function readContent(
  content: unknown,
  scope: Scope | null,
  clean: Clean,
): Pick<XmlNode, "text" | "children"> {
  const children: XmlNode[] = [];
  let text = "";
  for (const raw of Array.isArray(content) ? content : []) {
    if (!isRecord(raw)) continue;
    for (const key in raw) {
      if (key === "#text") text += decodeReferences(String(raw[key]));
      else if (key === "#cdata") text += cdataOf(raw[key]);
      else if (key !== ":@" && !key.startsWith("?")) children.push(toNode(key, raw, scope, clean));
    }
  }
  return { text: clean(text).trim(), children };
}

function toNode(tag: string, raw: Raw, outer: Scope | null, clean: Clean): XmlNode {
  const attributes = attributesOf(raw[":@"]);
  const scope = attributes === noAttributes ? outer : scopeOf(attributes, outer);
  const colon = tag.indexOf(":");
  const { text, children } = readContent(raw[tag], scope, clean);
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

/** What XML 1.0 forbids even as a reference, above all the zero that no database takes. Nearly no document has any. */
function cleanerFor(document: string): Clean {
  const isClean = !document.includes("&#") && !unusual.test(document);
  return isClean ? (text) => text : (text) => text.replace(illegal, "");
}
