"use client";

import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type KeyboardEvent, useRef, useState } from "react";
import { addDays, parseCivilDate } from "#server/domain/civil-date.ts";
import { formatDate } from "#server/messages/format.ts";
import { useCompanyToday } from "./company-clock.tsx";
import { controlClasses } from "./control-classes.ts";
import { useFieldAttributes } from "./field-context.ts";
import { parseDateText } from "./parse-date-text.ts";
import { useCoarsePointer } from "./use-coarse-pointer.ts";

type DateInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  /** A civil date "2026-11-21", empty, or what somebody typed and we could not read. */
  value: string;
  onValueChange: (value: string) => void;
};

/**
 * A day, typed short ("21.11." is enough), moved by the arrow keys, or picked in the browser's calendar. On phones the
 * browser's own input stands in its place. What cannot be read is handed on as typed.
 */
export function DateInput(props: DateInputProps) {
  return useCoarsePointer() ? <TouchDateInput {...props} /> : <TypedDateInput {...props} />;
}

function TouchDateInput({ value, onValueChange, className, ...rest }: DateInputProps) {
  return (
    <input
      {...useFieldAttributes()}
      {...rest}
      type="date"
      className={controlClasses(className)}
      value={parseCivilDate(value) ?? ""}
      onChange={(event) => onValueChange(event.currentTarget.value)}
    />
  );
}

function TypedDateInput({ value, onValueChange, className, onBlur, disabled, ...rest }: DateInputProps) {
  const t = useTranslations("common");
  const today = useCompanyToday();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);

  function moveByArrow(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setTyped(null);
    const date = parseDateText(event.currentTarget.value, today);
    onValueChange(date === null ? today : addDays(date, step));
  }

  return (
    <div className="relative">
      <input
        {...useFieldAttributes()}
        {...rest}
        disabled={disabled}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("datePlaceholder")}
        className={controlClasses(`pr-9 ${className ?? ""}`)}
        value={typed ?? formatDate(value, "sr-Latn")}
        onKeyDown={moveByArrow}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onValueChange(parseDateText(text, today) ?? text.trim());
        }}
        onBlur={(event) => {
          setTyped(null);
          onBlur?.(event);
        }}
      />
      <button
        type="button"
        disabled={disabled}
        aria-label={t("openCalendar")}
        title={t("openCalendar")}
        className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-md text-ink-soft hover:text-ink"
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarDays className="size-4" />
      </button>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className="invisible absolute right-0 bottom-0 h-0 w-9"
        value={parseCivilDate(value) ?? ""}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      />
    </div>
  );
}
