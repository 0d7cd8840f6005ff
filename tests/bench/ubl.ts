import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { XMLParser } from "fast-xml-parser";
import { create } from "xmlbuilder2";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { checkForSend } from "#server/domain/invoice/rules.ts";
import { defaultCustomizationId } from "#server/ubl/profile.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";
import { writeInvoice } from "#server/ubl/write-invoice.ts";
import { fixtureContext, invoiceFixture } from "#tests/fixtures/read-fixture.ts";

/**
 * `npm run bench:ubl`: what our writing and reading cost beside the bare libraries, on the same document in the same
 * run, turn by turn; how cost grows with the lines; how much memory a reading takes at its peak. Times are the best of
 * all turns in processor time, because other work on the machine only ever adds. Ends with 1 when a bound is missed.
 */
const bounds = { write: 0.8, read: 0.6, growth: 11, memory: 10, commandMs: 1500 } as const;
/** Each timing handles a thousand lines, in one document or in many, so that each has its share of collected memory. */
const turns: readonly (readonly [lines: number, turns: number, inARow: number])[] = [
  [10, 60, 100],
  [100, 60, 10],
  [1000, 60, 1],
];

type Best = { write: number; bareWrite: number; read: number; bareRead: number };

const mode = process.argv[2];
if (mode === undefined) measureAll();
else process.stdout.write(String(peakOf(mode)));

function measureAll(): void {
  const rows = turns.map(([lines, ...times]) => ({ lines, best: measure(documentOf(lines), ...times) }));
  console.log("lines  write ms  xmlbuilder2  ratio   read+rules ms  fast-xml-parser  ratio");
  for (const { lines, best } of rows) {
    const cells = [
      String(lines).padStart(5),
      best.write.toFixed(2).padStart(9),
      best.bareWrite.toFixed(2).padStart(12),
      ratio(best.bareWrite, best.write).padStart(6),
      best.read.toFixed(2).padStart(15),
      best.bareRead.toFixed(2).padStart(16),
      ratio(best.bareRead, best.read).padStart(6),
    ];
    console.log(cells.join(" "));
  }
  const [, hundred, thousand] = rows;
  if (hundred === undefined || thousand === undefined) throw new Error("no rows");
  const verdicts = [
    ...rows.flatMap(({ lines, best }) => [
      atLeast(`write / xmlbuilder2, ${lines} lines`, best.bareWrite / best.write, bounds.write),
      atLeast(`read + map + rules / bare parse, ${lines} lines`, best.bareRead / best.read, bounds.read),
    ]),
    atMost("write 1,000 / 100 lines", thousand.best.write / hundred.best.write, bounds.growth),
    atMost("read 1,000 / 100 lines", thousand.best.read / hundred.best.read, bounds.growth),
    atMost("memory at the peak of reading / input, median of five", peakInChild("read"), bounds.memory),
    atMost("`ubl check` of ten lines, ms, median of five", commandMs(), bounds.commandMs),
  ];
  console.log(`(for comparison: memory of the bare parse / input ${peakInChild("parse").toFixed(1)})`);
  process.exitCode = verdicts.every((isMet) => isMet) ? 0 : 1;
}

/** A lawful invoice of so many lines. */
function documentOf(count: number): Invoice {
  const lawful = invoiceFixture("380-two-rates");
  const lines = Array.from(
    { length: count },
    (_, index) => lawful.lines.slice(index % lawful.lines.length)[0],
  ).filter((line) => line !== undefined);
  return { ...lawful, lines: lines.map((line, index) => ({ ...line, id: String(index + 1) })) };
}

function measure(invoice: Invoice, count: number, inARow: number): Best {
  const write = () => writeInvoice(invoice, { customizationId: defaultCustomizationId });
  const xml = write();
  const bytes = Buffer.from(xml);
  const tree = create(xml).toObject();
  const bareWrite = () => create({ version: "1.0", encoding: "UTF-8" }, tree).end({ prettyPrint: true });
  if (bareWrite() !== xml) throw new Error("the two writers do not write the same");
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  const context = fixtureContext(invoice);
  const jobs = {
    write,
    bareWrite,
    read: () => {
      const read = readInvoice(bytes);
      if (read.kind !== "read" || checkForSend(read.invoice, context).length > 0)
        throw new Error("not lawful");
    },
    bareRead: () => parser.parse(bytes),
  };
  const best: Best = { write: Infinity, bareWrite: Infinity, read: Infinity, bareRead: Infinity };
  for (const rivals of [
    ["write", "bareWrite"],
    ["read", "bareRead"],
  ] as const) {
    for (let turn = 0; turn < count * rivals.length; turn += 1) {
      const name = rivals[turn % rivals.length] ?? rivals[0];
      const before = process.cpuUsage();
      for (let time = 0; time < inARow; time += 1) jobs[name]();
      const { user, system } = process.cpuUsage(before);
      best[name] = Math.min(best[name], (user + system) / 1000 / inARow);
    }
  }
  return best;
}

/** Peak of memory over what it was before, as a multiple of the input: 10,000 lines, some 9 MB, once, in a fresh process. */
function peakOf(kind: string): number {
  const bytes = Buffer.from(bigXml());
  const before = process.resourceUsage().maxRSS;
  const result =
    kind === "read" ? readInvoice(bytes) : new XMLParser({ ignoreAttributes: false }).parse(bytes);
  const grown = (process.resourceUsage().maxRSS - before) * 1024;
  return result === null ? 0 : grown / bytes.length;
}

/** Put together from text, so that making it leaves no memory behind that reading could use again. */
function bigXml(): string {
  const xml = writeInvoice(documentOf(10), { customizationId: defaultCustomizationId });
  const start = xml.indexOf("  <cac:InvoiceLine>");
  const end = xml.indexOf("</Invoice>");
  return `${xml.slice(0, start)}${xml.slice(start, end).repeat(1000)}${xml.slice(end)}`;
}

/** Now and then the collector comes too late for one of them: the middle of five counts. */
function peakInChild(kind: string): number {
  const file = fileURLToPath(import.meta.url);
  return medianOfFive(() => {
    const child = spawnSync(process.execPath, ["--import", "tsx/esm", file, kind], { encoding: "utf8" });
    return Number(child.stdout);
  });
}

function commandMs(): number {
  const words = ["run", "--silent", "ubl", "--", "check", "--today=2026-11-21"];
  const input = writeInvoice(documentOf(10), { customizationId: defaultCustomizationId });
  return medianOfFive(() => {
    const startedAt = performance.now();
    const { status } = spawnSync("npm", [...words, "-"], { input, encoding: "utf8" });
    if (status !== 0) throw new Error("check did not end with 0");
    return performance.now() - startedAt;
  });
}

function medianOfFive(measureOnce: () => number): number {
  const measured = Array.from({ length: 5 }, measureOnce);
  return measured.sort((first, second) => first - second)[2] ?? Infinity;
}

function ratio(bare: number, ours: number): string {
  return `${(bare / ours).toFixed(2)}×`;
}

function atLeast(what: string, value: number, bound: number): boolean {
  return verdict(what, value, `≥ ${bound}`, value >= bound);
}

function atMost(what: string, value: number, bound: number): boolean {
  return verdict(what, value, `≤ ${bound}`, value <= bound);
}

function verdict(what: string, value: number, bound: string, isMet: boolean): boolean {
  console.log(`${isMet ? "met   " : "MISSED"}  ${what}: ${value.toFixed(2)} (${bound})`);
  return isMet;
}
