import { describe, expect, test } from "vitest";
import { goldenXml, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";
import { xmlLines, xmlText } from "./xml-lines.ts";

const shown = (xml: string) => xmlText(xmlLines(xml));
/** What a document says, without the white space between its elements. */
const said = (xml: string) =>
  xml
    .replace(/>\s+/g, ">")
    .replace(/\s+</g, "<")
    .replace(/\s+/g, " ")
    .replace(/ (?=\/?>)/g, "");

describe("XML as a person reads it", () => {
  test("each element has its line and stands in by its depth; text stays with its element", () => {
    expect(shown('<?xml version="1.0"?><a x="1"><b>dva</b><c/><!-- tri --></a>')).toBe(
      '<?xml version="1.0"?>\n<a x="1">\n  <b>dva</b>\n  <c/>\n  <!-- tri -->\n</a>',
    );
  });

  test.each(invoiceFixtureNames())("%s: nothing is lost", (name) => {
    const xml = goldenXml(name).toString("utf8");
    expect(said(shown(xml))).toBe(said(xml));
  });

  test("an empty element stays on one line, and an unfinished document is shown as far as it goes", () => {
    expect(shown("<a><b></b><c>")).toBe("<a>\n  <b></b>\n  <c>");
  });

  test("what is no XML is shown as text", () => {
    expect(shown("</a></b> zlo & <")).toContain("zlo &");
    expect(shown("samo tekst")).toBe("samo tekst");
  });
});
