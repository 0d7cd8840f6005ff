"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { FieldContext } from "./field-context.ts";
import { fieldControlId } from "./field-id.ts";
import { HelpButton, HelpText, type HelpTopic, useHelp } from "./help-button.tsx";

/**
 * Label, control, hint and error of one field. The control inside (TextInput, Select, MoneyInput, DateInput …) finds
 * its id and its descriptions by itself. With `path` the panel of findings can jump here.
 */
export function Field({
  label,
  hint,
  error,
  required = false,
  path,
  help,
  className,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  path?: string;
  /** For a label that not everybody understands. */
  help?: HelpTopic;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const ownId = useId();
  const controlId = path === undefined ? ownId : fieldControlId(path);
  const labelId = `${ownId}-label`;
  const hintId = hint === undefined ? undefined : `${ownId}-hint`;
  const errorId = error === undefined ? undefined : `${ownId}-error`;
  const explanation = useHelp();
  const helpId = help !== undefined && explanation.open ? explanation.textId : undefined;
  const describedBy = [errorId, hintId, helpId].filter((id) => id !== undefined).join(" ") || undefined;
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <div className="flex items-center gap-1">
        <label id={labelId} htmlFor={controlId} className="text-sm font-medium">
          {label}
          {required ? (
            <span className="text-danger-text" title={t("required")}>
              {" *"}
            </span>
          ) : null}
        </label>
        {help === undefined ? null : <HelpButton wordId={labelId} {...explanation} />}
      </div>
      {help === undefined ? null : <HelpText topic={help} {...explanation} />}
      <FieldContext value={{ controlId, labelId, describedBy, invalid: error !== undefined, required }}>
        {children}
      </FieldContext>
      {error === undefined ? null : (
        <p id={errorId} className="flex items-start gap-1.5 text-sm text-danger-text">
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p id={hintId} className="max-w-prose text-sm text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
