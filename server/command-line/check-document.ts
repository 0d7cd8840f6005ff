import type { CivilDate } from "#server/domain/civil-date.ts";
import { checkForSend } from "#server/domain/invoice/rules.ts";
import type { Severity } from "#server/domain/rule.ts";
import { findingsOf } from "#server/ubl/oddity-findings.ts";
import type { OpenedDocument } from "./open-document.ts";

/** A rule that is broken, or an oddity of the XML; `found` is what the XML says there. */
export type Finding = { code: string; path: string; severity: Severity; found?: string };

/**
 * Everything that stands against sending a document through SEF, errors first. A buyer with a JBKJS counts as public;
 * SEF's register, which knows better, is not asked.
 */
export function checkDocument(
  document: OpenedDocument,
  { today, sendToCir }: { today: CivilDate; sendToCir: boolean },
): Finding[] {
  const { invoice } = document;
  const buyerIsPublic = invoice.buyer.jbkjs !== null;
  const answer = sendToCir ? "Yes" : "No";
  const faults = checkForSend(invoice, {
    today,
    buyerIsPublic,
    sendToCir: buyerIsPublic || sendToCir ? answer : null,
  });
  const odd = document.format === "xml" ? findingsOf(document.oddities) : [];
  // A rule says more of its place than the reader does.
  const told = new Set(faults.map(({ path }) => path));
  const all: Finding[] = [...faults, ...odd.filter(({ path }) => !told.has(path))];
  return [...all.filter(isError), ...all.filter((finding) => !isError(finding))];
}

export function isError({ severity }: Finding): boolean {
  return severity === "error";
}
