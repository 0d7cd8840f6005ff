"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatUnitPrice } from "#server/messages/format.ts";
import { CellOptions, offering } from "./cell-options.tsx";
import { cellClasses } from "./figure-cell.tsx";

export type PickedItem = Outputs["items"]["list"]["items"][number];

const shownMax = 6;
/** Nearly everything holds one letter. */
const lettersMin = 2;

/**
 * Name or code of a line, which offers the company's items that hold what is typed. Nothing is chosen until an arrow
 * is pressed, so that Enter and whatever is typed stay what they are in the grid.
 */
export function ItemCell({
  company,
  value,
  onValueChange,
  onPick,
  ...attributes
}: {
  company: string;
  value: string;
  onValueChange: (text: string) => void;
  onPick: (item: PickedItem) => void;
} & Record<string, unknown>) {
  const t = useTranslations("items.inLine");
  const locale = useLocale();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const search = useDeferredValue(value.trim());
  const { data } = trpc.items.list.useQuery(
    { company, search, limit: shownMax },
    { enabled: open && search.length >= lettersMin, placeholderData: (before) => before },
  );
  const found = open && value.trim().length >= lettersMin ? (data?.items ?? []) : [];
  const shown = found.length > 0;
  const current = Math.min(active, found.length - 1);

  function close() {
    setOpen(false);
    setActive(-1);
  }

  function take(item: PickedItem) {
    close();
    onPick(item);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = found[current];
    if (step !== 0) setActive(Math.max(-1, Math.min(found.length - 1, current + step)));
    else if (event.key === "Enter" && chosen !== undefined) take(chosen);
    else if (event.key === "Escape") close();
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
        className={cellClasses()}
        value={value}
        onChange={(event) => {
          onValueChange(event.currentTarget.value);
          setActive(-1);
          setOpen(true);
        }}
        onBlur={close}
        onKeyDown={press}
      />
      <CellOptions
        id={listId}
        label={t("found")}
        choices={found}
        open={shown}
        current={current}
        keyOf={({ id }) => id}
        onTake={take}
        className="w-[min(28rem,80vw)]"
      >
        {({ name, code, price }) => (
          <>
            <span className="min-w-0 truncate">
              {name}
              {code === null ? null : <span className="text-ink-soft"> · {code}</span>}
            </span>
            {price === null ? null : (
              <span className="tabular-nums text-ink-soft">{formatUnitPrice(price, locale)}</span>
            )}
          </>
        )}
      </CellOptions>
    </div>
  );
}
