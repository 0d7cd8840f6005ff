"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useLeadToFault } from "#app/_components/use-lead-to-fault.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Asks what a template is to be called. */
export function TemplateNameDialog({
  title,
  confirmLabel,
  initialName,
  onClose,
  onConfirm,
}: {
  title: string;
  confirmLabel: string;
  initialName: string;
  onClose: () => void;
  /** Failures are shown beside the name. */
  onConfirm: (name: string) => Promise<void>;
}) {
  const t = useTranslations("templates.save");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const formId = useId();
  const { area, leadToFault } = useLeadToFault<HTMLFormElement>();
  const [name, setName] = useState(initialName);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function tell(code: string) {
    setFault(code);
    leadToFault();
  }

  async function submit() {
    const trimmed = name.trim();
    if (trimmed === "") return tell("REQUIRED");
    setFault(null);
    setBusy(true);
    try {
      await onConfirm(trimmed);
    } catch (error) {
      tell(failureOf(error).code);
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        ref={area}
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      >
        <Field
          label={t("name")}
          hint={t("hint")}
          error={fault === null ? undefined : errorText(fault)}
          required
        >
          <TextInput
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
