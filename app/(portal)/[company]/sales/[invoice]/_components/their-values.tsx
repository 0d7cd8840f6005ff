"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { fieldText } from "./field-text.ts";
import type { Draft } from "./use-draft.ts";
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
            {nameOf(field)}: {fieldText(conflict.values, field) || t("empty")}
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
