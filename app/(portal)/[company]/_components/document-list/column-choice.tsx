"use client";

import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Disclosure } from "#app/_components/disclosure.tsx";
import { ChoiceFields } from "./filters/choice-fields.tsx";
import { toolClasses } from "./tool-classes.ts";

/** Which columns the list shows; the number always stands. */
export function ColumnChoice<Column extends string>({
  options,
  standard,
  chosen,
  onChange,
}: {
  options: readonly { value: Column; label: string }[];
  /** Those that the list shows by itself. */
  standard: readonly Column[];
  /** Null: the standard ones. */
  chosen: readonly Column[] | null;
  onChange: (columns: Column[] | null) => void;
}) {
  const t = useTranslations("listing.columns");
  const isStandard = (columns: readonly Column[]) =>
    columns.length === standard.length && columns.every((column) => standard.includes(column));
  return (
    <div className="hidden md:block">
      <Disclosure
        panelLabel={t("button")}
        className={toolClasses(chosen === null ? "idle" : "active")}
        label={
          <>
            <Columns3 />
            {t("button")}
          </>
        }
      >
        {() => (
          <>
            <ChoiceFields
              options={options}
              chosen={chosen ?? standard}
              onChange={(columns) => onChange(isStandard(columns) ? null : columns)}
            />
            <p className="text-sm text-ink-faint">{t("hint")}</p>
            {chosen === null ? null : (
              <Button size="small" onClick={() => onChange(null)}>
                {t("standard")}
              </Button>
            )}
          </>
        )}
      </Disclosure>
    </div>
  );
}
