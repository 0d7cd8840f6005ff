"use client";

import { useMessages } from "next-intl";
import { useErrorText } from "#app/_components/use-error-text.ts";
import type { DraftValues } from "./draft-values.ts";
import type { SalesInvoice } from "./sales-document.tsx";
import type { Draft } from "./use-draft.ts";

/**
 * What stands beside a field: the form's own error, else the finding about what is stored. A finding goes as soon as
 * its field is changed; the next save tells whether it was right.
 */
export function useDraftFault({ findings }: SalesInvoice, draft: Draft) {
  const errorText = useErrorText();
  const texts = new Map(Object.entries(useMessages().findings));
  const { errors } = draft.form.formState;
  return (name: keyof DraftValues): string | undefined => {
    const error = errors[name];
    if (error !== undefined) return errorText(error.message);
    if (draft.form.getValues(name) !== draft.base[name]) return undefined;
    const path = name === "note" ? "notes" : name;
    const finding = findings.find((fault) => fault.severity === "error" && isAt(fault.path, path));
    return finding && texts.get(finding.code)?.what;
  };
}

function isAt(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}
