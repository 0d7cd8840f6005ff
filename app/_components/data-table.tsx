import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand on the right so that they line up. */
  align?: "right";
  /** Shown only from this width of the window on; without it always, phones included. */
  from?: "sm" | "md" | "lg" | "xl" | "2xl";
  /** Numbers and dates do not break over two lines. */
  nowrap?: boolean;
  /** The rows are in the order of this column. */
  sorted?: "ascending" | "descending" | undefined;
};

/** A box before each row, and one for all of them. */
export type RowSelection<Row> = {
  selected: ReadonlySet<string>;
  /** Rows that nothing can be done to have no box. */
  mayBeSelected: (row: Row) => boolean;
  /** With `extend` all rows between the last one toggled and this one. */
  onToggle: (key: string, extend: boolean) => void;
  onToggleAll: () => void;
  allSelected: boolean;
  rowLabel: (row: Row) => string;
  allLabel: string;
};

const shownFrom = {
  sm: "hidden sm:table-cell",
  md: "hidden md:table-cell",
  lg: "hidden lg:table-cell",
  xl: "hidden xl:table-cell",
  "2xl": "hidden 2xl:table-cell",
} as const;

/**
 * Dense like a ledger: rows of 36 px, sticky header, figures lined up. With `rowHref` the whole row leads somewhere,
 * through one real link in its first cell. On phones columns step back instead of scrolling sideways.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
  selection,
  tall = false,
  busy = false,
}: {
  /** What the table lists, for those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string;
  selection?: RowSelection<Row> | undefined;
  /** Every row has room for two lines, so that a list that is loading has the height of one that is there. */
  tall?: boolean;
  /** Other rows are on their way. */
  busy?: boolean;
}) {
  const rowHeight = tall ? "h-11" : "h-9 pointer-coarse:h-11";
  return (
    <table
      aria-busy={busy}
      className={classNames(
        "w-full border-separate border-spacing-0 text-sm transition-opacity",
        busy && "opacity-60",
      )}
    >
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {selection === undefined ? null : (
            <th scope="col" className={classNames(boxClasses, headClasses)}>
              <SelectionBox
                label={selection.allLabel}
                checked={selection.allSelected}
                onToggle={() => selection.onToggleAll()}
              />
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={column.sorted}
              className={cellClasses(column, headClasses)}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            data-row-key={rowKey(row)}
            className="relative bg-surface hover:bg-sunken has-focus-visible:bg-sunken has-checked:bg-sunken"
          >
            {selection === undefined ? null : (
              <td className={classNames(boxClasses, rowHeight, "border-b border-line")}>
                {selection.mayBeSelected(row) ? (
                  <SelectionBox
                    label={selection.rowLabel(row)}
                    checked={selection.selected.has(rowKey(row))}
                    onToggle={(extend) => selection.onToggle(rowKey(row), extend)}
                  />
                ) : null}
              </td>
            )}
            {columns.map((column, index) => (
              <td key={column.key} className={cellClasses(column, `${rowHeight} border-b border-line py-1`)}>
                {index === 0 && rowHref !== undefined ? (
                  <Link href={rowHref(row)} className="font-medium after:absolute after:inset-0">
                    {column.cell(row)}
                  </Link>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const headClasses =
  "sticky top-14 z-10 h-9 first:rounded-tl-md last:rounded-tr-md border-b border-line bg-canvas text-xs font-medium sm:whitespace-nowrap text-ink-soft";
const boxClasses = "w-9 pl-2 text-left";

/** Stands above the link that covers the row; the whole cell takes the press. */
function SelectionBox({
  label,
  checked,
  onToggle,
}: {
  label: string;
  checked: boolean;
  onToggle: (extend: boolean) => void;
}) {
  return (
    <label className="relative z-1 flex size-7 cursor-pointer items-center justify-center pointer-coarse:size-11">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onToggle(isWithShift(event.nativeEvent))}
        className="size-4 accent-accent pointer-coarse:size-5"
      />
    </label>
  );
}

/** React sends a click where the type says only "change". */
function isWithShift(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}

function cellClasses<Row>({ align, from, nowrap }: Column<Row>, className: string): string {
  return classNames(
    "px-3 first:pl-4 last:pr-4",
    align === "right" ? "text-right" : "text-left",
    nowrap && "whitespace-nowrap",
    className,
    from === undefined ? undefined : shownFrom[from],
  );
}
