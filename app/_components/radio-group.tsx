"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { fieldControlId } from "./field-id.ts";
import { HelpButton, HelpText, type HelpTopic, useHelp } from "./help-button.tsx";

export type RadioOption<Value extends string> = { value: Value; label: string; hint?: string };

/** One question with all its answers in sight. Nothing is chosen until somebody chooses. */
export function RadioGroup<Value extends string>({
  legend,
  explanation,
  options,
  value,
  onValueChange,
  error,
  disabled = false,
  path,
  help,
}: {
  legend: string;
  explanation?: ReactNode;
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  error?: string | undefined;
  disabled?: boolean;
  path?: string;
  /** For a question that not everybody understands. */
  help?: HelpTopic;
}) {
  const name = useId();
  const explanationId = `${name}-explanation`;
  const errorId = `${name}-error`;
  const legendId = `${name}-legend`;
  const parts = useHelp();
  return (
    <fieldset
      id={path === undefined ? undefined : fieldControlId(path)}
      tabIndex={-1}
      disabled={disabled}
      aria-describedby={classNames(error && errorId, explanation && explanationId) || undefined}
      className="flex min-w-0 flex-col gap-2"
    >
      <legend className="mb-1 text-sm font-medium">
        <span id={legendId}>{legend}</span>
      </legend>
      {help === undefined ? null : (
        <div className="flex items-start gap-1">
          <HelpButton wordId={legendId} {...parts} />
          <HelpText topic={help} {...parts} />
        </div>
      )}
      {explanation === undefined ? null : (
        <p id={explanationId} className="max-w-prose text-sm text-ink-soft">
          {explanation}
        </p>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer gap-2.5 rounded-md border border-line-control bg-surface px-3 py-2 has-checked:border-accent-text has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:bg-sunken"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValueChange(option.value)}
              className="mt-0.5 size-4.5 shrink-0 accent-accent"
            />
            <span className="flex flex-col">
              <span className="font-medium">{option.label}</span>
              {option.hint === undefined ? null : (
                <span className="text-sm text-ink-soft">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={errorId} className="text-sm text-danger-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
