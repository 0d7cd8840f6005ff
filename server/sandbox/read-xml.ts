import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element: children and attributes by local name; text under "#text". Made by fast-xml-parser. */
export type XmlNode = Record<string, unknown>;

interface XmlRoot {
  name: string;
  node: XmlNode;
}

/**
 * Values stay text, so leading zeros survive. Entities are decoded here and not by the library: it leaves numeric
 * ones alone and counts the others against a limit that a long honest invoice can reach.
 */
const parser = new XMLParser({
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  removeNSPrefix: true,
  trimValues: true,
  processEntities: false,
});

/** Reads hostile XML; null for everything that is not one well-formed UTF-8 document without a DOCTYPE. */
export function readXml(bytes: Uint8Array): XmlRoot | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (/<!(DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) return null;
    const parsed: unknown = parser.parse(text);
    if (!isNode(parsed)) return null;
    const roots = Object.entries(parsed).filter(([name]) => !name.startsWith("?"));
    const [name, node] = roots[0] ?? [];
    return roots.length === 1 && name !== undefined && isNode(node) ? { name, node } : null;
  } catch {
    // Broken UTF-8, or nesting beyond the parser's limit: both mean that the sender must mend the file.
    return null;
  }
}

/** The elements under a path of local names, in document order; every step may repeat. */
export function findAll(node: XmlNode, ...path: string[]): XmlNode[] {
  return path.reduce<XmlNode[]>((nodes, name) => nodes.flatMap((each) => childrenOf(each, name)), [node]);
}

/** The text of the first element under a path; null when it is absent or empty. */
export function findText(node: XmlNode, ...path: string[]): string | null {
  return findTexts(node, ...path)[0] ?? null;
}

/** The texts of all elements under a path, the empty ones left out. */
export function findTexts(node: XmlNode, ...path: string[]): string[] {
  return findAll(node, ...path)
    .map((each) => decodeEntities(typeof each["#text"] === "string" ? each["#text"] : ""))
    .filter((text) => text !== "");
}

function childrenOf(node: XmlNode, name: string): XmlNode[] {
  if (!Object.hasOwn(node, name)) return [];
  const found = node[name];
  return (Array.isArray(found) ? found : [found]).map((child: unknown) =>
    isNode(child) ? child : { "#text": typeof child === "string" ? child : "" },
  );
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const namedEntities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** One pass, so that "&amp;lt;" becomes "&lt;" and no further. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Makes text safe between tags and inside double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
