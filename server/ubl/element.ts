import { create } from "xmlbuilder2";

type Builder = ReturnType<typeof create>;

/** A piece of XML to be written: names carry their prefix, text is not escaped yet. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: string | readonly XmlElement[];
};

type Attributes = Readonly<Record<string, string>>;
type Children = readonly (XmlElement | null)[];

const none: Attributes = {};

/** A group of elements; what is null is left out, and a group with nothing in it is left out as a whole. */
export function group(name: string, ...children: Children): XmlElement | null {
  const present = children.filter((child) => child !== null);
  return present.length === 0 ? null : { name, attributes: none, content: present };
}

/** An element with text; null, and text of spaces only, is left out. */
export function leaf(name: string, text: string | null, attributes: Attributes = none): XmlElement | null {
  const kept = text === null ? "" : withoutIllegalCharacters(text).trim();
  return kept === "" ? null : { name, attributes, content: kept };
}

/** Marks the place of the children in the empty root, which holds nothing else from outside. */
const hole = "\uE000";

/**
 * The whole document as UTF-8 text, indented. The root's children are built and written one by one: a tree of two
 * thousand lines would be held as a whole only to be let go again, and costs nearly twice the time.
 */
export function render({ name, attributes, content }: XmlElement): string {
  const shell = create({ version: "1.0", encoding: "UTF-8" }).ele(name, escaped(attributes)).txt(hole);
  const [head = "", tail = ""] = shell.end({ prettyPrint: true }).split(hole);
  const children =
    typeof content === "string" ? escapeAmpersands(content) : `\n${content.map(renderChild).join("\n")}\n`;
  return `${head}${children}${tail}`;
}

function renderChild({ name, attributes, content }: XmlElement): string {
  const child = create().ele(name, escaped(attributes));
  append(child, content);
  return child.end({ prettyPrint: true, headless: true, offset: 1 });
}

function append(parent: Builder, content: XmlElement["content"]): void {
  if (typeof content === "string") {
    parent.txt(escapeAmpersands(content));
    return;
  }
  for (const child of content) append(parent.ele(child.name, escaped(child.attributes)), child.content);
}

function escaped(attributes: Attributes): Attributes {
  if (attributes === none) return none;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      escapeAmpersands(withoutIllegalCharacters(value)),
    ]),
  );
}

/** The library leaves alone what looks like a reference, so a company called "A &amp; B" would lose its "amp;". */
function escapeAmpersands(text: string): string {
  return text.replaceAll("&", "&amp;");
}

/** XML 1.0 has no form for control characters and lone halves of surrogate pairs; they carry no meaning either. */
function withoutIllegalCharacters(text: string): string {
  // Unit by unit is faster, and most texts have neither control characters nor pairs.
  if (!/[^\n\u0020-\uD7FF\uE000-\uFFFD]/.test(text)) return text;
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
