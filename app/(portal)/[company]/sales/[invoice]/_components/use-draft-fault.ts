"use client";

import { useMessages } from "next-intl";
import { useErrorText } from "#app/_components/use-error-text.ts";
import type { Severity } from "#server/domain/rule.ts";
import type { DraftValues } from "./draft-values.ts";
import { pathOf } from "./path-of-field.ts";
import type { Draft } from "./use-draft.ts";

type Field = {
  [Name in keyof DraftValues]: DraftValues[Name] extends readonly unknown[] | boolean ? never : Name;
}[keyof DraftValues];

/**
 * What stands beside a field: the form's own error, else what the rules say about it as it stands now. A field that
 * nobody has reached yet does not complain of being empty; the panel of findings has all of them.
 */
export function useDraftFault(draft: Draft) {
  const errorText = useErrorText();
  const texts = new Map(Object.entries(useMessages().findings));
  const { errors, touchedFields } = draft.form.formState;
  return (name: Field): string | undefined => {
    const error = errors[name];
    if (error !== undefined) return errorText(error.message);
    const isEmpty = draft.values[name] === "" || draft.values[name] === null;
    if (isEmpty && !draft.attempted && touchedFields[name] !== true) return undefined;
    const path = pathOf(name);
    const finding = draft.live.findings.find(
      (fault) => fault.severity === "error" && (fault.path === path || fault.path.startsWith(`${path}.`)),
    );
    return finding && texts.get(finding.code)?.what;
  };
}

/** The error, or the warning, about one place of the document as it stands now, for lists whose fields are no fields of the form. */
export function useFaultAt(draft: Draft, severity: Severity = "error"): (path: string) => string | undefined {
  const texts = new Map(Object.entries(useMessages().findings));
  return (path) => {
    const found = draft.live.findings.find((fault) => fault.severity === severity && fault.path === path);
    return found && texts.get(found.code)?.what;
  };
}
