import { expect, test } from "vitest";
import { escapeXml, findAll, findText, readXml } from "./read-xml.ts";

const read = (xml: string) => readXml(Buffer.from(xml));
const textOf = (xml: string, ...path: string[]) => {
  const root = read(xml);
  return root && findText(root.node, ...path);
};

test.each([
  ["nothing", ""],
  ["plain text", "hello"],
  ["two roots", "<a/><b/>"],
  ["a crossed pair", "<a><b></a></b>"],
  ["a DOCTYPE", "<!doctype a><a/>"],
  ["an entity declaration", '<a/><!ENTITY x "y">'],
  ["deep nesting", "<a>".repeat(10_000) + "</a>".repeat(10_000)],
])("%s is not read", (_, xml) => {
  expect(read(xml)).toBeNull();
});

test("broken UTF-8 is not read", () => {
  expect(readXml(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toBeNull();
});

test.each([
  ["&amp;lt;", "&lt;"],
  ["A &#x10D; &#269;", "A č č"],
  ["&unknown;", "&unknown;"],
  ["00123", "00123"],
  ["<![CDATA[<x>]]>", "<x>"],
  ["&#x110000;", "&#x110000;"],
])("the text %s is read as %s", (xml, text) => {
  expect(textOf(`<a><b>${xml}</b></a>`, "b")).toBe(text);
});

test("elements are found by local name whatever their prefix, and repeat in order", () => {
  const root = read(
    '<x:a xmlns:x="u" xmlns:y="u"><x:b><y:c>1</y:c></x:b><y:b><x:c>2</x:c><x:c/></y:b></x:a>',
  );
  expect(root?.name).toBe("a");
  expect(findAll(root?.node ?? {}, "b", "c")).toHaveLength(3);
  expect(findText(root?.node ?? {}, "b", "c")).toBe("1");
});

test("names of the language's own objects are no elements", () => {
  const root = read("<a><b>1</b></a>");
  expect(findText(root?.node ?? {}, "constructor")).toBeNull();
  expect(findText(root?.node ?? {}, "__proto__")).toBeNull();
});

test("escaped text comes back as it was", () => {
  const text = `<A> & "B" 'C' &amp; č`;
  expect(textOf(`<a><b>${escapeXml(text)}</b></a>`, "b")).toBe(text);
});
