import { z } from "zod";

/** What has no shape of its own: zero-width signs, the empty braille cell, turners of direction, halves of a character. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\u2800]/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** All control characters but tab and the ends of lines. */
const controls = /[^\P{Cc}\t\n\r]/gu;

/**
 * One line as its reader sees it. Invisible signs come along when people copy from web pages and PDFs; left in a name
 * they hide it from searches, and a turner of direction (U+202E) shows whatever follows it backwards.
 */
export function cleanLine(text: string): string {
  return text.replace(breaks, " ").replace(invisible, "").trim();
}

/** The same for texts of several lines, whose ends of lines stay. */
export function cleanText(text: string): string {
  return text.replace(controls, "").replace(invisible, "").trim();
}

/** Every text that a person enters begins with one of these. */
export const enteredLine = z.string().overwrite(cleanLine);
export const enteredText = z.string().overwrite(cleanText);
