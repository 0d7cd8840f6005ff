import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Fact } from "./fact.ts";

/**
 * An append-only file of JSON lines. One line is everything that one call changed, so a line that was cut by
 * kill -9 takes the whole change back with it, and none of it was answered yet.
 */
export interface Journal {
  /** Returns after the operating system has the bytes: they survive the death of this process. */
  append(facts: readonly Fact[]): void;
  /** Forgets everything. */
  clear(): void;
  close(): void;
}

/** A journal that keeps nothing, for tests that need no restart. */
export const noJournal: Journal = { append: () => {}, clear: () => {}, close: () => {} };

/** Opens or makes the file, hands every fact in it to `replay`, and cuts off a half-written last line. */
export function openJournal(file: string, replay: (fact: Fact) => void): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const wholeBytes = existsSync(file) ? replayLines(file, readFileSync(file), replay) : 0;
  const descriptor = openSync(file, "a");
  ftruncateSync(descriptor, wholeBytes);
  return {
    append: (facts) => writeAll(descriptor, Buffer.from(`${JSON.stringify(facts)}\n`)),
    clear: () => ftruncateSync(descriptor, 0),
    close: () => closeSync(descriptor),
  };
}

/** Replays every line that ends; answers how many bytes those lines take. */
function replayLines(file: string, bytes: Buffer, replay: (fact: Fact) => void): number {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    for (const fact of readLine(file, start, bytes.toString("utf8", start, end))) replay(fact);
    start = end + 1;
  }
  return start;
}

function readLine(file: string, offset: number, line: string): Fact[] {
  try {
    // Only this program writes the file, so its lines are trusted to hold facts.
    return JSON.parse(line) as Fact[];
  } catch (cause) {
    throw new Error(`The journal ${file} is damaged at byte ${offset}.`, { cause });
  }
}

/** One write call may take only a part of a large line. */
function writeAll(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written, bytes.length - written);
  }
}
