"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import type { Draft } from "./use-draft.ts";
import { useFaultAt } from "./use-draft-fault.ts";

/** Texts for the buyer. Each is a note of its own in the document. */
export function NotesField({ draft }: { draft: Draft }) {
  const t = useTranslations("references.notes");
  const hint = useTranslations("sales.document.draft")("noteHint");
  const note = useTranslations("fields")("note");
  const errorText = useErrorText();
  const faultAt = useFaultAt(draft);
  const { notes } = draft.values;
  const errors = draft.form.formState.errors.notes;
  const change = (next: string[]) => draft.form.setValue("notes", next, { shouldDirty: true });
  const rows = notes.map((_, index) => ({ key: String(index), index }));
  return (
    <div className="flex flex-col items-start gap-3">
      {rows.map(({ key, index }) => (
        <div key={key} className="flex w-full items-start gap-2">
          <Field
            className="grow"
            label={index === 0 ? note : t("next", { position: String(index + 1) })}
            path={index === 0 ? "notes" : `notes.${index}`}
            hint={index === 0 ? hint : undefined}
            error={
              errors?.[index]?.message === undefined
                ? faultAt(`notes.${index}`)
                : errorText(errors[index].message)
            }
          >
            <TextArea {...draft.form.register(`notes.${index}`)} />
          </Field>
          {index === 0 ? null : (
            <IconButton
              className="mt-6"
              label={t("remove", { position: String(index + 1) })}
              icon={<X />}
              onClick={() => change(notes.filter((_, other) => other !== index))}
            />
          )}
        </div>
      ))}
      <Button size="small" icon={<Plus />} onClick={() => change([...notes, ""])}>
        {t("add")}
      </Button>
    </div>
  );
}
