import fc from "fast-check";
import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { type CalendarEntry, escapeText, foldLine, writeCalendar } from "./write-calendar.ts";

const entry: CalendarEntry = {
  uid: "0192-response@portal.example",
  day: civilDate("2026-12-31"),
  summary: "2026-101 · Ćuprija; Gradnja, d.o.o.",
  description: "Ако купац не одговори до 31.12.2026, сматра се одбијеном.\nКупац: Општина Ћуприја",
  url: "https://portal.example/firma/sales/0192",
  stampedAt: new Date("2026-11-22T03:04:05.678Z"),
};

/** What RFC 5545 makes of a text: lines joined where they were folded, then names and values. */
function read(text: string): Map<string, string>[] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (line === "BEGIN:VEVENT") events.push(new Map());
    events.at(-1)?.set(line.slice(0, colon), line.slice(colon + 1));
  }
  return events;
}

const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));

test("a day is written without an hour and ends with the next day, over the year's end too", () => {
  const [event] = read(writeCalendar("Rokovi", [entry]));
  expect(event?.get("DTSTART;VALUE=DATE")).toBe("20261231");
  expect(event?.get("DTEND;VALUE=DATE")).toBe("20270101");
  expect(event?.get("DTSTAMP")).toBe("20261122T030405Z");
  expect(event?.get("UID")).toBe(entry.uid);
});

test("texts are read back as they were, commas, semicolons and line ends among them", () => {
  const [event] = read(writeCalendar("Rokovi", [entry]));
  expect(event?.get("SUMMARY")).toBe("2026-101 · Ćuprija\\; Gradnja\\, d.o.o.");
  expect(unescaped(event?.get("SUMMARY") ?? "")).toBe(entry.summary);
  expect(unescaped(event?.get("DESCRIPTION") ?? "")).toBe(entry.description);
});

test("no name of a partner ends a line or adds a property", () => {
  const summary = "x\r\nEND:VEVENT\r\nATTACH:https://zlo.example\u0007\u2028y";
  const text = writeCalendar("Rokovi", [{ ...entry, summary }]);
  expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
  expect(text).not.toMatch(/^ATTACH/m);
  expect(text).not.toContain("\u0007");
});

test("no line has more than 75 octets, no letter is cut, and joined lines are the text again", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 400 });
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constant("Ћ".repeat(300)), fc.constant("😀".repeat(90))), (value) => {
      const line = `SUMMARY:${escapeText(value)}`;
      const folded = foldLine(line);
      for (const each of folded.split("\r\n")) {
        expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        expect(Buffer.from(each, "utf8").toString("utf8")).toBe(each);
      }
      expect(folded.replaceAll("\r\n ", "")).toBe(line);
    }),
  );
});

test("a line of exactly 75 octets stays whole, one of 76 does not", () => {
  expect(foldLine("a".repeat(75))).not.toContain("\r\n");
  expect(foldLine("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
});

test("an empty calendar is a calendar, and every line ends with CRLF", () => {
  const text = writeCalendar("Rokovi", []);
  expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});
