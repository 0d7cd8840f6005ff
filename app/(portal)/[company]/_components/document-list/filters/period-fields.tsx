"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import { addDays, addMonths, type CivilDate, civilDate, parseCivilDate } from "#server/domain/civil-date.ts";

export type Period = { from: string | null; to: string | null };

/** The month that a day is in, and the one before it. */
export function monthsAround(today: CivilDate): { thisMonth: Period; lastMonth: Period } {
  const first = civilDate(`${today.slice(0, 7)}-01`);
  return {
    thisMonth: { from: first, to: addDays(addMonths(first, 1), -1) },
    lastMonth: { from: addMonths(first, -1), to: addDays(first, -1) },
  };
}

/** This month, the last one, or any days; asked as soon as a day can be read. */
export function PeriodFields({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const t = useTranslations("listing.filter");
  const common = useTranslations("common");
  const { thisMonth, lastMonth } = monthsAround(useCompanyToday());
  const [unread, setUnread] = useState<Period>({ from: null, to: null });

  function choose(wanted: Period) {
    setUnread({ from: null, to: null });
    onChange(wanted);
  }
  function change(end: keyof Period, text: string) {
    const day = parseCivilDate(text);
    const isReadable = text === "" || day !== null;
    setUnread({ ...unread, [end]: isReadable ? null : text });
    if (isReadable) onChange({ ...period, [end]: day });
  }
  const field = (end: keyof Period) => (
    <Field
      label={common(end)}
      className="grow basis-0"
      error={unread[end] === null ? undefined : t("dateWrong")}
    >
      <DateInput value={unread[end] ?? period[end] ?? ""} onValueChange={(text) => change(end, text)} />
    </Field>
  );
  return (
    <>
      <div className="flex gap-2">
        <Button size="small" onClick={() => choose(thisMonth)}>
          {common("thisMonth")}
        </Button>
        <Button size="small" onClick={() => choose(lastMonth)}>
          {common("lastMonth")}
        </Button>
      </div>
      <div className="flex items-start gap-2">
        {field("from")}
        {field("to")}
      </div>
      <p className="text-sm text-ink-faint">{t("byIssueDate")}</p>
    </>
  );
}
