import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goldenXml } from "#tests/fixtures/read-fixture.ts";
import { readInvoice } from "./read-invoice.ts";
import { xmlBytesMax } from "./xml-guard.ts";

const golden = goldenXml("380-two-rates");
const lawful = golden.toString("utf8");
const bytes = (text: string) => new TextEncoder().encode(text);
const body = lawful.replace(/<\?xml[^>]*\?>/, "");
const ublRoot = 'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"';

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY lol${level} "${`&lol${level === 0 ? "" : level - 1};`.repeat(10)}">`,
).join("")}]><Invoice ${ublRoot}>&lol8;</Invoice>`;

/** Milliseconds that reading may take: 50 for each 100 kB, and a little for starting at all. */
const timeAllowedMs = (size: number) => 50 + (size / 100_000) * 50;

const attacks: readonly (readonly [name: string, code: string, input: Uint8Array])[] = [
  ["nothing", "XML_EMPTY", bytes("")],
  ["white space", "XML_EMPTY", bytes(" \n\t ".repeat(10))],
  ["a byte order mark alone", "XML_EMPTY", bytes("\uFEFF")],
  ["plain text", "XML_MALFORMED", bytes("Faktura 1")],
  ["JSON", "XML_MALFORMED", bytes('{"Message":"Unauthorized"}')],
  ["a PDF", "XML_ENCODING", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0xff, 0xfe, 0xe2, 0xe3])],
  ["HTML of an error page", "XML_DOCTYPE", bytes("<!DOCTYPE html><html><body>502</body></html>")],
  ["HTML without a declaration", "XML_NOT_AN_INVOICE", bytes("<html><body>502</body></html>")],
  ["entities that multiply", "XML_DOCTYPE", bytes(billionLaughs)],
  [
    "an external entity",
    "XML_DOCTYPE",
    bytes(
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Invoice ${ublRoot}>&x;</Invoice>`,
    ),
  ],
  ["an external schema", "XML_DOCTYPE", bytes(`<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">${body}`)],
  [
    "an entity declared in the middle",
    "XML_DOCTYPE",
    bytes(body.replace("</cbc:ID>", '<!ENTITY a "b"></cbc:ID>')),
  ],
  ["20,000 nested tags", "XML_TOO_DEEP", bytes(`<Invoice ${ublRoot}>${"<a>".repeat(20_000)}`)],
  ["20,000 nested tags that close", "XML_TOO_DEEP", bytes(`${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`)],
  [
    "50,000 attributes",
    "XML_TOO_MANY_ATTRIBUTES",
    bytes(`<Invoice ${ublRoot} ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`),
  ],
  ["UTF-16, little end first", "XML_ENCODING", Buffer.from(`\uFEFF${lawful}`, "utf16le")],
  ["UTF-16, big end first", "XML_ENCODING", Buffer.from(`\uFEFF${lawful}`, "utf16le").swap16()],
  ["UTF-16 without a mark", "XML_ENCODING", Buffer.from(lawful, "utf16le")],
  ["Latin letters of another code page", "XML_ENCODING", inWindows1250(lawful)],
  [
    "a declared code page that the bytes obey",
    "XML_ENCODING",
    bytes(`<?xml version="1.0" encoding="windows-1250"?>${body.replace(/[^ -~\s]/g, "?")}`),
  ],
  ["cut off in a tag", "XML_MALFORMED", golden.subarray(0, lawful.indexOf("<cac:InvoiceLine") + 5)],
  ["cut off between tags", "XML_MALFORMED", bytes(lawful.slice(0, lawful.indexOf("<cac:InvoiceLine")))],
  ["cut off inside a letter", "XML_ENCODING", cutInsideLetter()],
  ["a tag closed twice", "XML_MALFORMED", bytes(`${lawful}</Invoice>`)],
  ["tags that cross", "XML_MALFORMED", bytes(`<Invoice ${ublRoot}><a><b></a></b></Invoice>`)],
  ["two roots", "XML_MALFORMED", bytes(`${lawful}${body}`)],
  [
    "a comment without an end",
    "XML_MALFORMED",
    bytes(lawful.replace("<cac:Delivery>", "<!-- <cac:Delivery>")),
  ],
  ["CDATA without an end", "XML_MALFORMED", bytes(`<Invoice ${ublRoot}><![CDATA[ </Invoice>`)],
  ["a quote without an end", "XML_MALFORMED", bytes(`<Invoice ${ublRoot} a="><cbc:ID>1</cbc:ID></Invoice>`)],
  ["a lone less-than sign", "XML_MALFORMED", bytes(lawful.replace("Orasi,", "Orasi < 5,"))],
  [
    "another kind of UBL document",
    "XML_NOT_AN_INVOICE",
    bytes(`<Order ${ublRoot.replace("Invoice", "Order")}/>`),
  ],
  [
    "an Invoice of another world",
    "XML_NOT_AN_INVOICE",
    bytes('<Invoice xmlns="http://www.facturae.gob.es"/>'),
  ],
  [
    "an empty envelope",
    "XML_NOT_AN_INVOICE",
    bytes('<DocumentEnvelope xmlns="urn:eFaktura:MinFinrs:envelop:schema"/>'),
  ],
  [
    "an element called __proto__",
    "XML_MALFORMED",
    bytes(`<Invoice ${ublRoot}><__proto__>1</__proto__></Invoice>`),
  ],
];

test.each(attacks)("%s is refused as %s, and quickly", (_, code, input) => {
  expect(readInvoice(input)).toMatchObject({ kind: "refused", code });
  expect(readingMs(input)).toBeLessThan(timeAllowedMs(input.length));
});

describe("size", () => {
  test("millions of tiny elements are refused before they fill the memory", () => {
    const read = readInvoice(bytes(`<Invoice ${ublRoot}>${"<b/>".repeat(2_000_000)}</Invoice>`));
    expect(read).toMatchObject({ kind: "refused", code: "XML_TOO_LARGE" });
  });

  test("more than 25 MB is refused unparsed, at once", () => {
    const input = new Uint8Array(xmlBytesMax + 1);
    const before = process.cpuUsage();
    const read = readInvoice(input);
    const { user, system } = process.cpuUsage(before);
    expect(read).toMatchObject({ kind: "refused", code: "XML_TOO_LARGE" });
    expect((user + system) / 1000).toBeLessThan(20);
  });

  test.each([
    ["attributes that never end", `<Invoice ${"a=".repeat(500_000)}`],
    ["comments without end", "<!--".repeat(250_000)],
    ["quotes without end", `<Invoice ${`a="`.repeat(333_333)}`],
    ["tags that never close", "<a ".repeat(333_333)],
    ["a forest of tiny elements", `<a>${"<b/>".repeat(250_000)}</a>`],
    ["ampersands", `<Invoice ${ublRoot}>${"&".repeat(1_000_000)}</Invoice>`],
    ["references that add up", `<Invoice ${ublRoot}>${"&#65;".repeat(200_000)}</Invoice>`],
    ["spaces inside a tag", `<Invoice ${" ".repeat(1_000_000)}${ublRoot}/>`],
    ["one very long name", `<${"a".repeat(1_000_000)}/>`],
    ["a number of a million digits", body.replace("1249.9900", "9".repeat(1_000_000))],
    ["namespaces at every level", nestedNamespaces()],
  ])("%s: a megabyte costs no more than its time, and nothing is thrown", (_, text) => {
    const input = bytes(text);
    expect(isAnswer(readInvoice(input))).toBe(true);
    expect(readingMs(input)).toBeLessThan(timeAllowedMs(input.length));
  });
});

describe("nothing is ever thrown", () => {
  test("whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (input) => isAnswer(readInvoice(input))));
  });

  test("whatever is broken in a lawful document", () => {
    const damage = fc.record({
      at: fc.integer({ min: 0, max: golden.length - 1 }),
      remove: fc.integer({ min: 0, max: 60 }),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc
          .constantFrom("<", ">", "&", "</", "<!", "<![CDATA[", "]]>", "&#0;", "&#xD800;", '"', "<a:b/>")
          .map(bytes),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (all) => {
        const broken = all.reduce<Uint8Array>(
          (input, { at, remove, insert }) =>
            Buffer.concat([input.subarray(0, at), insert, input.subarray(at + remove)]),
          golden,
        );
        return isAnswer(readInvoice(broken));
      }),
      { numRuns: 500 },
    );
  });
});

/** Processor time, the best of a few runs: a busy machine must not make a guarantee fail. */
function readingMs(input: Uint8Array): number {
  let bestMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5 && bestMs > timeAllowedMs(input.length) / 2; run += 1) {
    const before = process.cpuUsage();
    readInvoice(input);
    const { user, system } = process.cpuUsage(before);
    bestMs = Math.min(bestMs, (user + system) / 1000);
  }
  return bestMs;
}

function isAnswer(read: ReturnType<typeof readInvoice>): boolean {
  return read.kind === "read" || (read.kind === "refused" && read.code.startsWith("XML_"));
}

function inWindows1250(text: string): Uint8Array {
  return Buffer.from(text.replaceAll("č", "\u00e8").replaceAll("Đ", "\u00d0"), "latin1");
}

function cutInsideLetter(): Uint8Array {
  return golden.subarray(0, golden.indexOf(Buffer.from("č")) + 1);
}

function nestedNamespaces(): string {
  const levels = Array.from({ length: 90 }, (_, level) =>
    Array.from({ length: 60 }, (__, at) => `xmlns:n${level}x${at}="urn:${level}:${at}"`).join(" "),
  );
  return `${levels.map((declared) => `<a ${declared}>`).join("")}${"</a>".repeat(90)}`;
}
