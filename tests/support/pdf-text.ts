import { inflateSync } from "node:zlib";

/**
 * The words on each page of a PDF of ours, read back the way a search in a reader finds them: through the font's
 * table from glyphs to letters (ToUnicode). One line per piece of text, in the order of drawing.
 */
export function pdfPages(bytes: Uint8Array): string[][] {
  const file = Buffer.from(bytes).toString("latin1");
  if (!file.startsWith("%PDF-1.") || !file.trimEnd().endsWith("%%EOF")) throw new Error("This is no PDF.");
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = "", body = ""]) => [
      id,
      body,
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => {
    const resources = objects.get(idAfter(page, "Resources")) ?? "";
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [
        name,
        lettersOf(stream(objects.get(idAfter(objects.get(id) ?? "", "ToUnicode")))),
      ]),
    );
    return textsOf(stream(objects.get(idAfter(page, "Contents"))), fonts);
  });
}

function idAfter(body: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "";
}

function stream(body: string | undefined): string {
  const start = body?.indexOf("stream\n") ?? -1;
  if (body === undefined || start < 0) return "";
  const data = Buffer.from(body.slice(start + 7, body.lastIndexOf("\nendstream")), "latin1");
  return (body.includes("/FlateDecode") ? inflateSync(data) : data).toString("latin1");
}

/** Glyph by glyph; our fonts list them in ranges that begin at a glyph and name a letter for each. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = "", , list = ""] of table.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]+)>/g)].forEach(([, code = ""], index) => {
      const units = code.replace(/ /g, "").match(/.{4}/g) ?? [];
      letters.set(
        Number.parseInt(first, 16) + index,
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      );
    });
  }
  return letters;
}

function textsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  let font: ReadonlyMap<number, string> | undefined;
  const texts: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name);
    if (shown === undefined) continue;
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    texts.push(glyphs.map((glyph) => font?.get(Number.parseInt(glyph, 16)) ?? "\ufffd").join(""));
  }
  return texts;
}
