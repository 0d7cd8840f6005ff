"use client";

import { useRef, useState } from "react";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";

/** Which rows of a list are chosen: by box, by `x`, by range with Shift, or all that are shown. `j` and `k` move. */
export function useSelection(keys: readonly string[], enabled = true) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  // What has left the list since is not done anything to.
  const selected: ReadonlySet<string> = new Set(keys.filter((key) => chosen.has(key)));
  const allSelected = keys.length > 0 && selected.size === keys.length;

  function toggle(key: string, extend: boolean) {
    if (!keys.includes(key)) return;
    const wanted = !selected.has(key);
    const range = extend ? between(keys, anchor.current, key) : [key];
    const next = new Set(selected);
    for (const each of range) {
      if (extend || wanted) next.add(each);
      else next.delete(each);
    }
    anchor.current = key;
    setChosen(next);
  }

  useShortcut("j", true, () => moveFocus(1));
  useShortcut("k", true, () => moveFocus(-1));
  useShortcut("x", enabled, (event) => {
    const key = focusedRow()?.dataset.rowKey;
    if (key !== undefined) toggle(key, event.shiftKey);
  });

  return {
    selected,
    allSelected,
    toggle,
    toggleAll: () => setChosen(allSelected ? new Set() : new Set(keys)),
    clear: () => setChosen(new Set()),
    /** For a key that acts: what is chosen, else the row that one is on. */
    chosenOrFocused: (): ReadonlySet<string> => {
      const key = focusedRow()?.dataset.rowKey;
      return selected.size > 0 || key === undefined ? selected : new Set([key]);
    },
    /** For a key that acts on a single row when nothing is chosen. */
    chooseFocused: () => {
      const key = focusedRow()?.dataset.rowKey;
      if (key === undefined || !keys.includes(key)) return false;
      setChosen(new Set([key]));
      return true;
    },
  };
}

function between(keys: readonly string[], from: string | null, to: string): readonly string[] {
  const ends = [from === null ? -1 : keys.indexOf(from), keys.indexOf(to)];
  const [first = -1, last = -1] = ends.sort((one, other) => one - other);
  return first < 0 ? [to] : keys.slice(first, last + 1);
}

function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("tr[data-row-key]") ?? null;
}

/** The focus itself goes from row to row, so that Enter opens and the ring shows where one is. */
function moveFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("tr[data-row-key]")];
  const current = focusedRow();
  const index = current === null ? (step === 1 ? 0 : rows.length - 1) : rows.indexOf(current) + step;
  rows[index]?.querySelector<HTMLElement>("a")?.focus();
}
