import { expect, test } from "vitest";
import { attachmentFileName, isPdfContent } from "./attachment-name.ts";
import { attachmentRules } from "./attachment-rules.ts";

test.each([
  ["Ponuda 17.PDF", "Ponuda 17.pdf"],
  ["Zapisnik/№5: čista verzija?.pdf", "Zapisnik-5- čista verzija-.pdf"],
  ["…skriveno.pdf", "skriveno.pdf"],
  ["bez nastavka", "bez nastavka.pdf"],
  ["???.pdf", "prilog.pdf"],
  [`${"a".repeat(300)}.pdf`, `${"a".repeat(150)}.pdf`],
])("the file %s gets a name that SEF takes", (typed, expected) => {
  expect(attachmentFileName(typed)).toBe(expected);
  expect(attachmentRules.map(({ code }) => code)).toContain("INV-ATTACHMENT-NAME");
});

test("a PDF is told by its first bytes", () => {
  expect(isPdfContent(new TextEncoder().encode("%PDF-1.7\n"))).toBe(true);
  expect(isPdfContent(new TextEncoder().encode("MZ %PDF-1.7"))).toBe(false);
  expect(isPdfContent(new Uint8Array())).toBe(false);
});
