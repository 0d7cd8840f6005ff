"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { useLeadToFault } from "#app/_components/use-lead-to-fault.ts";

const reasonLengthMax = 1_000;

/** Asks before an act that SEF wants explained. An empty reason is told beside its field, and nothing is done. */
export function ReasonedDialog({
  open,
  onOpenChange,
  title,
  children,
  reason,
  confirmLabel,
  danger = true,
  busy,
  onConfirm,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What the act does, above the field. */
  children: ReactNode;
  reason: { label: string; hint: string; required: boolean };
  confirmLabel: string;
  danger?: boolean;
  busy: boolean;
  onConfirm: (reason: string) => void;
}) {
  const missing = useTranslations("errors")("COMMENT_MISSING");
  const [text, setText] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const { area, leadToFault } = useLeadToFault<HTMLDivElement>();

  function confirm() {
    const isEmpty = text.trim() === "";
    if (!reason.required || !isEmpty) return onConfirm(text.trim());
    setIsMissing(true);
    leadToFault();
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      confirmLabel={confirmLabel}
      danger={danger}
      busy={busy}
      onConfirm={confirm}
    >
      {children}
      <div ref={area}>
        <Field
          label={reason.label}
          hint={reason.hint}
          error={isMissing ? missing : undefined}
          required={reason.required}
        >
          <TextArea
            value={text}
            maxLength={reasonLengthMax}
            onChange={(event) => {
              setText(event.target.value);
              setIsMissing(false);
            }}
          />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
