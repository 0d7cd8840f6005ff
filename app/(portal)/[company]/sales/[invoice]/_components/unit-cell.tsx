"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { findUnit, searchUnits, unitCodeOf } from "#server/domain/tax/units.ts";
import { unitSymbol } from "#server/messages/unit-symbol.ts";
import { unitName, unitText } from "#server/messages/unit-text.ts";
import { CellOptions, offering } from "./cell-options.tsx";
import { cellClasses } from "./figure-cell.tsx";

/**
 * A unit is searched by what people call it and by its code; arrows choose while the list is open. What is in no list
 * stays as it was written: other people's documents carry such units.
 */
export function UnitCell({
  value,
  onValueChange,
  ...attributes
}: { value: string; onValueChange: (unitCode: string) => void } & Record<string, unknown>) {
  const t = useTranslations("editorMoney.unit");
  const locale = useLocale();
  const listId = useId();
  const unit = findUnit(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const found = searchUnits(typed ?? "");
  const current = Math.min(active, found.length - 1);
  const shown = open && found.length > 0;

  function take(code: string) {
    onValueChange(code);
    close();
  }

  function close() {
    setTyped(null);
    setOpen(false);
  }

  /** Leaving takes what is marked in the list, else the words as they are. */
  function leave() {
    const text = typed?.trim() ?? "";
    if (text === "") return close();
    take(unitCodeOf(text) ?? (shown ? found[current]?.code : undefined) ?? text);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && (shown || event.altKey)) {
      setOpen(true);
      setActive(shown ? Math.max(0, Math.min(found.length - 1, current + step)) : 0);
    } else if (event.key === "Enter" && shown && !event.altKey) take(found[current]?.code ?? value);
    else if (event.key === "Escape" && open) close();
    else return;
    // The grid would go to another row.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative">
      <input
        {...attributes}
        type="text"
        {...offering(listId, shown, current)}
        spellCheck={false}
        className={cellClasses("@3xl:px-2")}
        title={unit === null ? value : unitName(unit, locale)}
        value={typed ?? unitSymbol(value, locale)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={press}
      />
      <CellOptions
        id={listId}
        label={t("found")}
        choices={found}
        open={shown}
        current={current}
        keyOf={({ code }) => code}
        onTake={({ code }) => take(code)}
        className="max-h-72 w-60 overflow-y-auto"
      >
        {(choice) => (
          <>
            <span className="truncate">{unitText(choice, locale)}</span>
            <span className="text-xs text-ink-faint">{choice.code}</span>
          </>
        )}
      </CellOptions>
    </div>
  );
}
