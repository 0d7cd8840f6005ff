import { XMLParser, XMLValidator } from "fast-xml-parser";
import { ublNamespacePrefix } from "./profile.ts";
import { guardXml, type XmlRefusal } from "./xml-guard.ts";

/** An element that was read: found by its local name and namespace, whatever its prefix. */
export type XmlNode = {
  name: string;
  /** Null when the prefix was declared nowhere. */
  namespace: string | null;
  attributes: Readonly<Record<string, string>>;
  /** Its own text without that of its children, trimmed. */
  text: string;
  children: readonly XmlNode[];
};

/** Parses bytes from outside. Never throws: what cannot be read is a refusal with a code. */
export function parseXml(bytes: Uint8Array): { root: XmlNode } | XmlRefusal {
  const guarded = guardXml(bytes);
  if ("code" in guarded) return guarded;
  try {
    const verdict = XMLValidator.validate(guarded.text);
    if (verdict !== true) return malformed(verdict.err.msg);
    const root = firstElement(parser.parse(guarded.text));
    return root === null ? malformed("no element") : { root };
  } catch (error) {
    // The parser reports everything, from bad names to its own limits, by plain errors.
    if (error instanceof Error) return malformed(error.message);
    throw error;
  }
}

/** The text of the first element at a path of local names; null when it is missing or empty. */
export function textAt(node: XmlNode | null, ...path: string[]): string | null {
  const text = nodeAt(node, ...path)?.text ?? "";
  return text === "" ? null : text;
}

export function nodeAt(node: XmlNode | null, ...path: string[]): XmlNode | null {
  return path.reduce<XmlNode | null>((found, name) => childrenOf(found, name)[0] ?? null, node);
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
});

/** Declared prefixes of one element and, behind it, of those around it. */
type Scope = { declared: ReadonlyMap<string, string>; outer: Scope | null };
type Raw = Record<string, unknown>;

const noAttributes: Readonly<Record<string, string>> = {};

/** The parser's ordered form: an array of objects with one key for the tag and ":@" for the attributes. */
function firstElement(content: unknown): XmlNode | null {
  return readContent(content, null).children[0] ?? null;
}

function toNode(tag: string, raw: Raw, outer: Scope | null): XmlNode {
  const attributes = attributesOf(raw[":@"]);
  const scope = scopeOf(attributes, outer);
  const colon = tag.indexOf(":");
  const { text, children } = readContent(raw[tag], scope);
  return {
    name: colon === -1 ? tag : tag.slice(colon + 1),
    namespace: lookUp(scope, colon === -1 ? "" : tag.slice(0, colon)),
    attributes,
    text,
    children,
  };
}

function readContent(content: unknown, scope: Scope | null): Pick<XmlNode, "text" | "children"> {
  const children: XmlNode[] = [];
  let text = "";
  for (const raw of Array.isArray(content) ? content : []) {
    if (!isRecord(raw)) continue;
    for (const key in raw) {
      if (key === "#text") text += decodeReferences(String(raw[key]));
      else if (key === "#cdata") text += cdataOf(raw[key]);
      else if (key !== ":@" && !key.startsWith("?")) children.push(toNode(key, raw, scope));
    }
  }
  return { text: withoutIllegalCharacters(text).trim(), children };
}

function scopeOf(attributes: XmlNode["attributes"], outer: Scope | null): Scope | null {
  if (attributes === noAttributes) return outer;
  const declared = Object.entries(attributes).filter(
    ([name]) => name === "xmlns" || name.startsWith("xmlns:"),
  );
  if (declared.length === 0) return outer;
  return { declared: new Map(declared.map(([name, uri]) => [name.slice(6), uri.trim()])), outer };
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
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, decodeReferences(String(value))]),
  );
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

/** What XML 1.0 forbids even as a reference, above all the zero that no database takes. */
function withoutIllegalCharacters(text: string): string {
  return text === "" ? text : text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
