import { addDays, type CivilDate } from "#server/domain/civil-date.ts";

/** A whole day in somebody's calendar. */
export type CalendarEntry = {
  /** The same for as long as it means the same thing: a calendar program knows it again by this, whatever changes. */
  uid: string;
  day: CivilDate;
  summary: string;
  description: string;
  url: string;
  /** When what it says was found out. */
  stampedAt: Date;
};

/** How often a program may ask for news, in hours. */
const refreshHours = 1;

/** An iCalendar text (RFC 5545) that programs subscribe to: days without hours, which take nobody's time. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SEFlow//Rokovi//SR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    // The name by which programs older than RFC 7986 know it.
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
    ...entries.flatMap(entryLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function entryLines({ uid, day, summary, description, url, stampedAt }: CalendarEntry): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcStamp(stampedAt)}`,
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    // The first day that it is no more.
    `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** RFC 5545 3.3.11. Names and numbers come from other people: no sign of theirs ends a line or begins a property. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ");
}

const lineBytesMax = 75;

/** RFC 5545 3.1: 75 octets a line, the space of a continued one among them; a letter of two octets is never cut. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const letter of line) {
    const width = Buffer.byteLength(letter);
    if (bytes + width > lineBytesMax) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += letter;
    bytes += width;
  }
  return [...parts, part].join("\r\n");
}

function basicDay(day: CivilDate): string {
  return day.replaceAll("-", "");
}

function utcStamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
