"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";

/** The number of the document: typed, or the next of the company's series at one press. */
export function NumberField({
  company,
  invoiceId,
  draft,
}: {
  company: string;
  invoiceId: string;
  draft: Draft;
}) {
  const t = useTranslations("sales.document.draft");
  const details = useTranslations("editor.details");
  const fields = useTranslations("fields");
  const faultOf = useDraftFault(draft);
  const isOpen = draft.values.number === "";
  const { data } = trpc.invoices.suggestNumber.useQuery({ company, invoiceId }, { enabled: isOpen });
  /** The button goes with the press. Whoever has moved on meanwhile keeps the cursor: their next key belongs there. */
  async function take(button: HTMLButtonElement) {
    await draft.takeNumber();
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === button) draft.form.setFocus("number");
  }

  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      <Field
        label={fields("number")}
        path="number"
        hint={t("numberHint")}
        error={faultOf("number")}
        required
        className="w-full"
      >
        <TextInput
          autoComplete="off"
          spellCheck={false}
          placeholder={data?.number}
          {...draft.form.register("number")}
        />
      </Field>
      {isOpen && data !== undefined ? (
        <Button
          size="small"
          busy={draft.takingNumber}
          // The field that is left complains and pushes the button away before the press is over: it keeps the cursor.
          onMouseDown={(event) => event.preventDefault()}
          onClick={({ currentTarget }) => void take(currentTarget)}
        >
          {details("takeNumber", { number: data.number })}
        </Button>
      ) : null}
    </div>
  );
}
