import { type CivilDate, compareDates } from "#server/domain/civil-date.ts";

export type Severity = "error" | "warning";

/** One broken rule. The code is a promise: never reused, never renamed. Sentences are made at the screen. */
export type Fault = { code: string; path: string; severity: Severity };

type RuleFacts = {
  code: string;
  /** An error stops the act; a warning is shown and may be overruled. Error when not given. */
  severity?: Severity;
  /** Error codes of the other side that this rule spares us. */
  prevents?: readonly string[];
  /** Where the rule comes from: law article, SEF release, profile rule. */
  source?: string;
  /** First and last day of the rule; not given means always. */
  validFrom?: CivilDate;
  validTo?: CivilDate;
};

/** A row of law: either one place with a test, or a search that names every place where the rule is broken. */
export type Rule<Subject> = RuleFacts &
  (
    | { path: string; ok: (subject: Subject) => boolean }
    | { brokenAt: (subject: Subject) => readonly string[] }
  );

/** Whether a rule holds on a day; both ends are inclusive. */
export function isInForce(
  { validFrom, validTo }: Pick<RuleFacts, "validFrom" | "validTo">,
  day: CivilDate,
): boolean {
  return (
    (validFrom === undefined || compareDates(validFrom, day) <= 0) &&
    (validTo === undefined || compareDates(day, validTo) <= 0)
  );
}

/** Checks all rules and reports all faults at once, in the order of the rules. */
export function check<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Fault[] {
  return rules.flatMap((rule) =>
    brokenPaths(rule, subject).map((path) => ({ code: rule.code, path, severity: rule.severity ?? "error" })),
  );
}

function brokenPaths<Subject>(rule: Rule<Subject>, subject: Subject): readonly string[] {
  if ("brokenAt" in rule) return rule.brokenAt(subject);
  return rule.ok(subject) ? [] : [rule.path];
}
