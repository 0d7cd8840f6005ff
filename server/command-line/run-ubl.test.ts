import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureDay, goldenXml, invoiceFixture, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";
import { readBytes } from "./read-file.ts";
import { runUbl } from "./run-ubl.ts";

const golden = (name: string) => `tests/fixtures/ubl/${name}.xml`;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ubl-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(words: string[], input = "") {
  let [printed, complained] = ["", ""];
  const code = await runUbl(words, {
    read: (path) => readBytes(path, Readable.from(input === "" ? [] : [Buffer.from(input)])),
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
    today: () => fixtureDay,
    isTerminal: false,
  });
  const documents = () =>
    printed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { code, printed, complained, documents };
}

describe("read", () => {
  test("prints one JSON document per file, with amounts as text", async () => {
    const { code, documents } = await run(["read", golden("380-two-rates"), golden("381-credit-note")]);
    expect(code).toBe(0);
    const [invoice, credit] = documents();
    expect(invoice).toMatchObject({
      kind: "invoice",
      number: "2026-0001",
      issueDate: "2026-11-21",
      seller: { pib: "990000019", registrationNumber: "99000015", jbkjs: null },
      totals: { payable: expect.stringMatching(/^\d+\.\d\d$/) },
      oddities: [],
    });
    expect(invoice.vatGroups).toHaveLength(2);
    expect(invoice.lines[0].net).toMatch(/^\d+\.\d\d$/);
    expect(credit).toMatchObject({ kind: "credit note", billingReferences: expect.any(Array) });
  });

  test("says what the document states, and beside it what its lines come to", async () => {
    const xml = goldenXml("380-two-rates")
      .toString("utf8")
      .replace(/(<cbc:PayableAmount[^>]*>)[^<]*/, "$11.00");
    const [document] = (await run(["read", "-"], xml)).documents();
    expect(document.totals.payable).toBe("1.00");
    expect(document.computed.payable).not.toBe("1.00");
    expect(document.oddities).toContainEqual(expect.objectContaining({ code: "UBL-TOTALS" }));
  });

  test("a file that cannot be read gets a typed error and does not stop the others", async () => {
    const bomb = file("bomb.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x/>');
    const cut = file("cut.xml", goldenXml("380-two-rates").subarray(0, 900));
    const { code, documents, complained } = await run([
      "read",
      bomb,
      golden("386-advance"),
      join(folder, "none.xml"),
      cut,
      folder,
    ]);
    expect(code).toBe(2);
    expect(documents().map(({ kind, error }) => error?.code ?? kind)).toEqual([
      "XML_DOCTYPE",
      "advance",
      "FILE_NOT_FOUND",
      "XML_MALFORMED",
      "FILE_NOT_READABLE",
    ]);
    expect(complained).toContain("bomb.xml: XML_DOCTYPE");
  });
});

describe("check", () => {
  test("a lawful document ends with 0", async () => {
    const files = invoiceFixtureNames().map(golden);
    const { code, printed } = await run(["check", ...files]);
    expect(printed.trimEnd().split("\n")).toEqual(files.map((path) => `${path}: 0 errors, 0 warnings`));
    expect(code).toBe(0);
  });

  test("a fault is named by code, place and sentence, and ends with 1", async () => {
    const xml = goldenXml("380-two-rates").toString("utf8").replace("990000027", "990000028");
    const { code, printed } = await run(["check", "--language", "en", "-"], xml);
    expect(code).toBe(1);
    expect(printed).toMatch(/^-: error UBL-PIB-TWO|^-: error INV-BUYER-PIB buyer\.pib: \S.*\. \S.*\. \S/m);
  });

  test("sums that do not add up are an error, though our rules compute their own", async () => {
    const xml = goldenXml("380-two-rates")
      .toString("utf8")
      .replace(/(<cbc:TaxInclusiveAmount[^>]*>)[^<]*/, "$199.00");
    const { code, documents } = await run(["check", "--json", "-"], xml);
    expect(code).toBe(1);
    expect(documents()[0]).toMatchObject({
      sendable: false,
      findings: [{ code: "UBL-TOTALS", severity: "error", found: "99.00" }],
    });
  });

  test("dates are judged on the given day", async () => {
    const { code, printed } = await run(["check", "--today=2026-11-22", golden("380-two-rates")]);
    expect(code).toBe(1);
    expect(printed).toContain("INV-ISSUE-DATE-TODAY");
  });

  test("a warning alone ends with 0", async () => {
    const invoice = invoiceFixture("380-two-rates");
    const warned = { ...invoice, payment: { ...invoice.payment, account: "999-12345-74" } };
    const { code, printed } = await run(["check", "-"], JSON.stringify(warned));
    expect(code).toBe(0);
    expect(printed).toContain("warning INV-PAYEE-ACCOUNT-CHECKSUM payment.account");
  });

  test("Cyrillic is spoken on request", async () => {
    const { printed } = await run([
      "check",
      "--language=sr-Cyrl",
      "--today=2026-11-22",
      golden("380-thirds"),
    ]);
    expect(printed).toContain("Датум издавања");
  });
});

describe("write", () => {
  test.each(invoiceFixtureNames())(
    "%s comes out as the approved XML, from our JSON and from read's",
    async (name) => {
      const direct = await run(["write", `tests/fixtures/invoices/${name}.json`]);
      expect([direct.code, direct.printed]).toEqual([0, goldenXml(name).toString("utf8")]);
      const read = await run(["read", "--attachments", golden(name)]);
      expect((await run(["write", "-"], read.printed)).printed).toBe(direct.printed);
    },
  );

  test("a short document is completed: what is not said is not there", async () => {
    const short = {
      number: "1",
      seller: { name: "A", pib: "990000019" },
      buyer: { name: "B", pib: "990000027" },
      lines: [{ name: "Rad", quantity: "1", unitPrice: "100", taxCategory: "S", taxPercent: "20" }],
    };
    const { code, printed } = await run(["write", "-"], JSON.stringify(short));
    expect(code).toBe(0);
    expect(printed).toContain("<cbc:IssueDate>2026-11-21</cbc:IssueDate>");
    expect(printed).toContain('<cbc:PayableAmount currencyID="RSD">120.00</cbc:PayableAmount>');
  });

  test.each([
    [
      "a draft without a number",
      { ...invoiceFixture("380-thirds"), number: null },
      "INVOICE_NOT_WRITABLE: number",
    ],
    [
      "an amount that is no text",
      { ...invoiceFixture("380-thirds"), prepaidAmount: 1 },
      "JSON_NOT_AN_INVOICE: prepaid",
    ],
    ["something else", { lines: 7 }, "JSON_NOT_AN_INVOICE"],
  ])("%s is refused with a typed error", async (_, document, complaint) => {
    const { code, printed, complained } = await run(["write", "-"], JSON.stringify(document));
    expect([code, printed]).toEqual([2, ""]);
    expect(complained).toContain(complaint);
  });

  test("broken JSON is refused with a typed error", async () => {
    expect((await run(["write", "-"], "{")).complained).toContain("JSON_MALFORMED");
  });
});

describe("the command itself", () => {
  test.each([
    [["--help"], 0],
    [[], 0],
    [["send", "x.xml"], 2],
    [["read"], 2],
    [["check", "--today", "yesterday", "x.xml"], 2],
    [["check", "--language", "de", "x.xml"], 2],
    [["read", "--verbose", "x.xml"], 2],
    [["read", "-", "-"], 2],
    [["write", "a.json", "b.json"], 2],
  ])("%j ends with %i and shows the help", async (words, expected) => {
    const { code, printed, complained } = await run(words);
    expect(code).toBe(expected);
    expect(printed + complained).toContain("npm run --silent ubl --");
  });

  test("runs as a process of its own, without environment, reading standard input", () => {
    const door = ["--import", "tsx/esm", "server/command-line/ubl.ts"];
    const options = { env: { PATH: process.env.PATH, NODE_ENV: "test" }, encoding: "utf8" } as const;
    const input = goldenXml("380-two-rates");
    const printed = execFileSync(process.execPath, [...door, "read", "-"], { ...options, input });
    expect(JSON.parse(printed)).toMatchObject({ file: "-", number: "2026-0001" });
    const checked = spawnSync(process.execPath, [...door, "check", "--today=2026-11-20", "-"], {
      ...options,
      input,
    });
    expect(checked.status).toBe(1);
  }, 20_000);
});
