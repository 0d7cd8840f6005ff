"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { documentOf } from "./draft-values.ts";
import type { DraftField } from "./merge-draft.ts";
import type { Draft, TheirChange } from "./use-draft.ts";
import { useFieldNames } from "./use-field-names.ts";

/** Where both changed the same field: what the other person entered, before ours is stored over it. */
export function TheirValues({ draft }: { draft: Draft }) {
  const t = useTranslations("editor");
  const nameOf = useFieldNames();
  const { conflict } = draft;
  if (conflict === null) return null;
  return (
    <Notice kind="wait" urgent>
      <p>{t("bothChanged")}</p>
      <ul className="list-disc pl-5">
        {conflict.fields.map((field) => (
          <li key={field}>
            {nameOf(field)}: {textOf(conflict, field) || t("empty")}
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onClick={draft.dismissConflict}>
          {t("understood")}
        </Button>
      </div>
    </Notice>
  );
}

function textOf({ values }: TheirChange, field: DraftField): string {
  const value = values[field];
  if (typeof value === "string") return value;
  if (field === "lines")
    return documentOf(values)
      .lines.map(({ name, quantity, unitPrice }) => `${name} (${quantity} × ${unitPrice})`)
      .join("; ");
  if (field === "attachments") return values.attachments.map(({ name }) => name).join(", ");
  if (field === "exemptionReasons") return values.exemptionReasons.map(({ code }) => code).join(", ");
  if (field === "billingReferences") return values.billingReferences.map(({ number }) => number).join(", ");
  return "";
}
