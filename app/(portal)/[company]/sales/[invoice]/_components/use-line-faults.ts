"use client";

import { useMessages } from "next-intl";
import type { FieldErrors } from "react-hook-form";
import { useErrorText } from "#app/_components/use-error-text.ts";
import type { Fault } from "#server/domain/rule.ts";
import type { LineValues } from "./line-values.ts";

/** Of a row that somebody is still filling it is too early to say what it lacks. */
const lacks: ReadonlySet<string> = new Set(["INV-LINE-NAME", "INV-LINE-PRICE-MISSING"]);

export type LineFaults = {
  /** By the field of the line: what stands against sending. */
  wrong: Map<string, string>;
  /** The same for what is missing: told once the row is left. */
  lacking: string[];
  /** What is lawful but worth a second look. */
  doubtful: string[];
};

/** The sentences that belong beside the fields of one row. */
export function useLineFaults(
  faults: readonly Fault[],
  errors: FieldErrors<LineValues> | undefined,
): LineFaults {
  const errorText = useErrorText();
  const texts = new Map(Object.entries(useMessages().findings));
  const found: LineFaults = { wrong: new Map(), lacking: [], doubtful: [] };
  const unreadable = fieldErrors(errors);
  for (const { code, path, severity } of faults) {
    const field = path.split(".")[2];
    const text = texts.get(code)?.what ?? code;
    // The missing reason has a field of its own under the lines.
    if (field === undefined || code === "INV-TAX-REASON-MISSING") continue;
    if (severity !== "error") {
      // What cannot be read counts as zero until it is mended; that is no news beside it.
      if (!unreadable.has(field)) found.doubtful.push(text);
    } else if (lacks.has(code)) found.lacking.push(text);
    else found.wrong.set(field, text);
  }
  for (const [field, message] of unreadable) found.wrong.set(field, errorText(message));
  return found;
}

/** What the form itself says, by the field of the document. */
function fieldErrors(errors: FieldErrors<LineValues> | undefined): Map<string, string> {
  const entries = Object.entries(errors ?? {}).map(([name, error]) => [name, messageIn(error)] as const);
  return new Map(
    entries.flatMap(([name, message]) =>
      message === null ? [] : [[name === "price" ? "unitPrice" : name, message] as const],
    ),
  );
}

/** The first message of a field or of the list of fields under it. */
function messageIn(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  if ("message" in error && typeof error.message === "string") return error.message;
  if ("ref" in error) return null;
  return Object.values(error).reduce<string | null>((found, part) => found ?? messageIn(part), null);
}
