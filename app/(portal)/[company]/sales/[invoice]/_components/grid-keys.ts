import type { KeyboardEvent } from "react";

/** The columns that a person fills, in the order of Tab. */
export const gridColumns = ["name", "code", "quantity", "unit", "price", "discount", "vat"] as const;
export type GridColumn = (typeof gridColumns)[number];

export type GridMove = { row: number; column: GridColumn } | "add" | "remove" | "details";

/**
 * What a key means in a cell of the grid, or null when it is the cell's own: arrows inside a text stay there until its
 * edge, and in a list they choose.
 */
export function gridMove(
  event: KeyboardEvent,
  at: { row: number; column: GridColumn; rowCount: number },
): GridMove | null {
  const { row, column, rowCount } = at;
  if (event.key === "Backspace" && (event.ctrlKey || event.metaKey)) return "remove";
  if (event.key === "Enter" && event.altKey) return "details";
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === "Enter") {
    if (event.shiftKey) return row > 0 ? { row: row - 1, column } : null;
    return row + 1 < rowCount ? { row: row + 1, column } : "add";
  }
  if (event.shiftKey) return null;
  const { target } = event;
  if (!(target instanceof HTMLInputElement)) return null;
  if (event.key === "ArrowUp" && row > 0) return { row: row - 1, column };
  if (event.key === "ArrowDown" && row + 1 < rowCount) return { row: row + 1, column };
  const isAll = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  const atStart = isAll || (target.selectionStart === 0 && target.selectionEnd === 0);
  const atEnd = isAll || target.selectionStart === target.value.length;
  const step = event.key === "ArrowLeft" && atStart ? -1 : event.key === "ArrowRight" && atEnd ? 1 : 0;
  const next = gridColumns[gridColumns.indexOf(column) + step];
  return step === 0 || next === undefined ? null : { row, column: next };
}
