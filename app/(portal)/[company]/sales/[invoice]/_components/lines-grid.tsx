"use client";

import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { fieldControlId } from "#app/_components/field-id.ts";
import type { Fault } from "#server/domain/rule.ts";
import { type GridColumn, gridColumns, gridMove } from "./grid-keys.ts";
import type { PickedItem } from "./item-cell.tsx";
import { lineColumns } from "./line-columns.ts";
import { LineRow } from "./line-row.tsx";
import { blankLine, isBlankLine, type LineValues, nextLineId } from "./line-values.ts";
import { lineWithItem } from "./line-with-item.ts";
import { isTable, readPastedLines, type UnreadCell } from "./paste-lines.ts";
import { PasteReport } from "./paste-report.tsx";
import type { Draft } from "./use-draft.ts";

const nothingPasted = { count: 0, unread: [] };

/** Lines as in a spreadsheet: keys move, Enter in the last row adds one, rows can be pasted. */
export function LinesGrid({ company, draft }: { company: string; draft: Draft }) {
  const t = useTranslations("editor.lines");
  const money = useTranslations("editorMoney");
  const locale = useLocale();
  const grid = useRef<HTMLFieldSetElement>(null);
  const [target, setTarget] = useState<{ row: number; column: GridColumn } | null>(null);
  const [pasted, setPasted] = useState<{ count: number; unread: UnreadCell[] }>(nothingPasted);
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const { lines, pricesIncludeTax } = draft.values;
  const { totals, findings } = draft.live;

  // A row that was just added exists only after the next drawing.
  useEffect(() => {
    if (target === null) return;
    const cell = grid.current?.querySelector(`[data-row="${target.row}"][data-column="${target.column}"]`);
    if (cell instanceof HTMLElement) cell.focus();
    if (cell instanceof HTMLInputElement) cell.select();
    setTarget(null);
  }, [target]);

  // Rows that did not change are not drawn again and keep the handlers of an earlier drawing: these look at the form.
  const linesNow = () => draft.form.getValues("lines");

  function change(row: number, line: LineValues) {
    draft.changeLines(linesNow().map((other, index) => (index === row ? line : other)));
  }

  /** The line fills itself, the reason of its category too unless the document has one, and the cursor goes on. */
  function pickItem(row: number, item: PickedItem) {
    const line = linesNow()[row];
    if (line === undefined) return;
    change(row, lineWithItem(line, item, pricesIncludeTax));
    const { taxCategory, exemptionReason: code } = item;
    const reasons = draft.form.getValues("exemptionReasons");
    if (code !== null && !reasons.some((reason) => reason.taxCategory === taxCategory))
      draft.form.setValue("exemptionReasons", [...reasons, { taxCategory, code, text: null }]);
    setTarget({ row, column: "quantity" });
  }

  function add() {
    draft.changeLines([...lines, blankLine(nextLineId(lines), lines.at(-1))]);
    setTarget({ row: lines.length, column: "name" });
  }

  function remove(row: number, column: GridColumn = "name") {
    const rest = linesNow().filter((_, index) => index !== row);
    draft.changeLines(rest.length === 0 ? [blankLine("1")] : rest);
    setTarget({ row: Math.max(0, Math.min(row, rest.length - 1)), column });
  }

  /** Unfolds a row's details, which take the cursor themselves, or folds them and gives it back to the row. */
  function toggle(row: number) {
    const id = linesNow()[row]?.id;
    if (id === undefined) return;
    setOpenIds((open) =>
      open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id]),
    );
    if (openIds.has(id)) setTarget({ row, column: "name" });
  }

  function press(event: KeyboardEvent) {
    const at = placeOf(event.target);
    const move = at && gridMove(event, { ...at, rowCount: lines.length });
    if (!at || !move) return;
    event.preventDefault();
    if (move === "remove") remove(at.row, at.column);
    else if (move === "details") toggle(at.row);
    else if (move === "add") {
      if (lines[at.row] !== undefined && !isBlankLine(lines[at.row] ?? blankLine(""))) add();
    } else setTarget(move);
  }

  function paste(event: ClipboardEvent) {
    const at = placeOf(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!at || !isTable(text)) return;
    const { lines: pasted, unread } = readPastedLines(text, { locale, pricesIncludeTax });
    if (pasted.length === 0) return;
    event.preventDefault();
    const before = lines.slice(0, at.row + 1).filter((line) => !isBlankLine(line));
    const after = lines.slice(at.row + 1);
    const first = Number(nextLineId(lines));
    const numbered = pasted.map((line, index) => ({ ...line, id: String(first + index) }));
    draft.changeLines([...before, ...numbered, ...after]);
    setPasted({ count: pasted.length, unread });
    setTarget({ row: before.length + pasted.length - 1, column: "name" });
  }

  const faultsOfLines = byLine(findings);
  let position = -1;
  return (
    <fieldset
      ref={grid}
      id={fieldControlId("lines")}
      tabIndex={-1}
      aria-label={t("title")}
      className="@container min-w-0 outline-offset-[-2px]"
      onKeyDown={press}
      onPaste={paste}
    >
      <div
        aria-hidden="true"
        className={`hidden border-b border-line text-xs font-medium text-ink-soft ${lineColumns}`}
      >
        <span className="px-2 py-1.5 text-right">#</span>
        {gridColumns.map((column) => (
          <span key={column} className={`px-2 py-1.5 ${isFigure(column) ? "text-right" : ""}`}>
            {column === "price" && pricesIncludeTax ? money("grossPrice") : t(column)}
          </span>
        ))}
        <span className="px-2 py-1.5 text-right">{t("net")}</span>
        <span />
      </div>
      {lines.map((line, row) => {
        const isPart = !isBlankLine(line);
        if (isPart) position += 1;
        const place = isPart ? position : null;
        return (
          <LineRow
            key={line.id}
            company={company}
            line={line}
            row={row}
            place={place}
            net={place === null ? null : (totals.lines[place]?.net ?? null)}
            netPrice={
              place === null || !pricesIncludeTax
                ? null
                : (draft.live.invoice.lines[place]?.unitPrice ?? null)
            }
            pricesIncludeTax={pricesIncludeTax}
            currency={draft.live.invoice.currency}
            open={openIds.has(line.id)}
            faults={place === null ? [] : (faultsOfLines.get(String(place)) ?? [])}
            errors={draft.form.formState.errors.lines?.[row]}
            onChange={(next) => change(row, next)}
            onPickItem={(item) => pickItem(row, item)}
            onRemove={() => remove(row)}
            onToggle={() => toggle(row)}
          />
        );
      })}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-3">
        <Button size="small" icon={<Plus />} onClick={add}>
          {t("add")}
        </Button>
        <p className="min-w-0 grow basis-60 text-xs text-ink-faint pointer-coarse:hidden">
          {t("keys", { enter: "Enter", remove: "Ctrl+Backspace" })}{" "}
          {money("details.keys", { details: "Alt+Enter", close: "Escape" })}
        </p>
      </div>
      <PasteReport {...pasted} onClose={() => setPasted(nothingPasted)} />
    </fieldset>
  );
}

function isFigure(column: GridColumn): boolean {
  return column === "quantity" || column === "price" || column === "discount";
}

/** Findings of the lines by the line's place in the document. */
function byLine(findings: readonly Fault[]): Map<string, Fault[]> {
  const sorted = new Map<string, Fault[]>();
  for (const fault of findings) {
    const [list, place = ""] = fault.path.split(".");
    if (list === "lines") sorted.set(place, [...(sorted.get(place) ?? []), fault]);
  }
  return sorted;
}

/** The cell that an event came from; null for buttons and the rest. */
function placeOf(target: EventTarget): { row: number; column: GridColumn } | null {
  if (!(target instanceof HTMLElement)) return null;
  const column = gridColumns.find((known) => known === target.dataset.column);
  return column === undefined ? null : { row: Number(target.dataset.row), column };
}
