/** A piece of XML with what it is, for colouring. */
export type XmlPiece = { kind: "mark" | "tag" | "attribute" | "value" | "text" | "comment"; text: string };
/** One line of XML as a person reads it: how deep it stands, and its pieces. */
export type XmlLine = { depth: number; pieces: readonly XmlPiece[] };

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g;

/**
 * Breaks XML into lines by its own nesting, whatever white space it came with. An element with text alone stays on
 * one line. Whatever is not XML comes out as text: nothing is lost, nothing is run.
 */
export function xmlLines(xml: string): XmlLine[] {
  const lines: XmlLine[] = [];
  let depth = 0;
  let open: XmlPiece[] | null = null;
  for (const [part] of xml.matchAll(token)) {
    if (part.trim() === "") continue;
    if (part.startsWith("</")) {
      depth = Math.max(0, depth - 1);
      const closing = tagPieces(part);
      if (open === null) lines.push({ depth, pieces: closing });
      else lines.push({ depth, pieces: [...open, ...closing] });
      open = null;
      continue;
    }
    const isTag = part.startsWith("<") && !/^<[?!]/.test(part);
    if (!isTag && !part.startsWith("<") && open !== null) {
      open = [...open, { kind: "text", text: part.trim() }];
      continue;
    }
    if (open !== null) lines.push({ depth: depth - 1, pieces: open });
    open = null;
    if (!isTag) {
      const kind = part.startsWith("<") ? "comment" : "text";
      lines.push({ depth, pieces: [{ kind, text: part.trim() }] });
      continue;
    }
    if (part.endsWith("/>")) {
      lines.push({ depth, pieces: tagPieces(part) });
      continue;
    }
    open = tagPieces(part);
    depth += 1;
  }
  return open === null ? lines : [...lines, { depth: Math.max(0, depth - 1), pieces: open }];
}

/** The same as text with two blanks for each step in. */
export function xmlText(lines: readonly XmlLine[]): string {
  return lines
    .map(({ depth, pieces }) => `${"  ".repeat(depth)}${pieces.map(({ text }) => text).join("")}`)
    .join("\n");
}

function tagPieces(tag: string): XmlPiece[] {
  const found = /^(<\/?)([^\s/>]+)([\s\S]*?)(\/?>)$/.exec(tag);
  if (found === null) return [{ kind: "text", text: tag }];
  const [, start = "", name = "", rest = "", end = ""] = found;
  return [
    { kind: "mark", text: start },
    { kind: "tag", text: name },
    ...attributePieces(rest),
    { kind: "mark", text: end },
  ];
}

function attributePieces(text: string): XmlPiece[] {
  return [...text.matchAll(/([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g)].flatMap(
    ([, name = "", value]): XmlPiece[] => [
      { kind: "attribute", text: ` ${name}` },
      ...(value === undefined
        ? []
        : ([
            { kind: "mark", text: "=" },
            { kind: "value", text: value },
          ] as const)),
    ],
  );
}
