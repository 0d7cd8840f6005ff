"use client";

import { ChevronDown, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { memo, type ReactNode, useId } from "react";
import type { FieldErrors } from "react-hook-form";
import { fieldControlId } from "#app/_components/field-id.ts";
import type { Fault } from "#server/domain/rule.ts";
import { formatMoney, formatQuantity, formatUnitPrice } from "#server/messages/format.ts";
import { cellClasses, FigureCell } from "./figure-cell.tsx";
import type { GridColumn } from "./grid-keys.ts";
import { ItemCell, type PickedItem } from "./item-cell.tsx";
import { lineColumns, twoRowColumns } from "./line-columns.ts";
import { LineDetails } from "./line-details.tsx";
import { RowButton, RowFaults } from "./line-marks.tsx";
import { LineSummary } from "./line-summary.tsx";
import { discountOf, type LineValues, withDiscount } from "./line-values.ts";
import { UnitCell } from "./unit-cell.tsx";
import { useLineFaults } from "./use-line-faults.ts";
import { VatCell } from "./vat-cell.tsx";

type LineRowProps = {
  company: string;
  line: LineValues;
  row: number;
  /** Where it stands in the document; null while nobody has begun it. */
  place: number | null;
  net: string | null;
  /** The net price that the price with VAT comes to; null where prices are net. */
  netPrice: string | null;
  pricesIncludeTax: boolean;
  currency: string;
  /** The details are unfolded. */
  open: boolean;
  faults: readonly Fault[];
  errors: FieldErrors<LineValues> | undefined;
  onChange: (line: LineValues) => void;
  onPickItem: (item: PickedItem) => void;
  onRemove: () => void;
  onToggle: () => void;
};

/** One row: in wide columns a line of the spreadsheet, in narrow ones a small form with its labels. */
export const LineRow = memo(DrawnRow, looksTheSame);

/** The form hands out fresh copies of all rows at every keystroke; only what is seen decides. */
function looksTheSame(before: LineRowProps, after: LineRowProps): boolean {
  const seen = ({
    onChange: _c,
    onPickItem: _p,
    onRemove: _r,
    onToggle: _t,
    errors: _e,
    ...rest
  }: LineRowProps) => JSON.stringify(rest);
  return before.errors === after.errors && seen(before) === seen(after);
}

function DrawnRow(props: LineRowProps) {
  const { line, row, place, net, netPrice, pricesIncludeTax, currency, open, onChange } = props;
  const t = useTranslations("editor.lines");
  const money = useTranslations("editorMoney");
  const locale = useLocale();
  const faultsId = useId();
  const detailsId = useId();
  const faults = useLineFaults(place === null ? [] : props.faults, props.errors);
  const { wrong } = faults;
  const position = String(row + 1);
  const priceLabel = pricesIncludeTax ? money("grossPrice") : t("price");
  const discount = discountOf(line);
  const cell = (column: GridColumn, field: string, label: string = t(column)) => ({
    id: place === null ? `${faultsId}-${column}` : fieldControlId(`lines.${place}.${field}`),
    "data-row": row,
    "data-column": column,
    "aria-label": t("cell", { field: label, position }),
    "aria-invalid": wrong.has(field) || undefined,
    "aria-describedby": wrong.size > 0 ? faultsId : undefined,
  });
  return (
    <fieldset
      aria-label={t("line", { position })}
      className={`group/row grid min-w-0 grid-cols-6 gap-x-2 gap-y-1 border-b border-line px-4 py-3 @3xl:px-0 @3xl:py-0 ${twoRowColumns} ${lineColumns}`}
    >
      <span
        className="hidden self-center px-2 text-right text-xs text-ink-faint @3xl:block"
        aria-hidden="true"
      >
        {position}
      </span>
      <Cell label={t("name")} className="col-span-4 @xl:col-span-5">
        <ItemCell
          {...cell("name", "name")}
          company={props.company}
          value={line.name}
          onValueChange={(name) => onChange({ ...line, name })}
          onPick={props.onPickItem}
        />
      </Cell>
      <Cell label={t("code")} className="col-span-2">
        <ItemCell
          {...cell("code", "sellersItemId")}
          spellCheck={false}
          company={props.company}
          value={line.sellersItemId}
          onValueChange={(sellersItemId) => onChange({ ...line, sellersItemId })}
          onPick={props.onPickItem}
        />
      </Cell>
      <Cell label={t("quantity")} className="col-span-2 @xl:col-span-1">
        <FigureCell
          {...cell("quantity", "quantity")}
          value={line.quantity}
          format={formatQuantity}
          onValueChange={(quantity) => onChange({ ...line, quantity })}
        />
      </Cell>
      <Cell label={t("unit")} className="col-span-2 @xl:col-span-1">
        <UnitCell
          {...cell("unit", "unitCode")}
          value={line.unitCode}
          onValueChange={(unitCode) => onChange({ ...line, unitCode })}
        />
      </Cell>
      <Cell label={priceLabel} className="col-span-2 @xl:col-span-1">
        <FigureCell
          {...cell("price", "unitPrice", priceLabel)}
          value={line.price}
          format={formatUnitPrice}
          title={
            netPrice === null ? undefined : money("netPrice", { price: formatUnitPrice(netPrice, locale) })
          }
          onValueChange={(price) => onChange({ ...line, price })}
        />
      </Cell>
      <Cell label={t("discount")} className="col-span-2 @xl:col-span-1">
        {discount === null ? (
          <button
            {...cell("discount", "allowanceCharges")}
            type="button"
            title={money("details.open", { position })}
            className={cellClasses("text-right")}
            onClick={open ? undefined : props.onToggle}
          >
            …
          </button>
        ) : (
          <FigureCell
            {...cell("discount", "allowanceCharges")}
            value={discount}
            format={formatQuantity}
            onValueChange={(figure) => onChange(withDiscount(line, figure))}
          />
        )}
      </Cell>
      <Cell label={t("vat")} className="col-span-2 @xl:col-span-1">
        <VatCell
          {...cell("vat", "taxCategory")}
          line={line}
          onChange={(tax) => onChange({ ...line, ...tax })}
        />
      </Cell>
      <p className="col-span-2 flex flex-col justify-end pb-2 text-right text-sm tabular-nums @xl:col-span-1 @3xl:self-center @3xl:px-2 @3xl:pb-0">
        <span className="text-xs text-ink-soft @3xl:sr-only">{t("net")}</span>
        {net === null ? "" : formatMoney(net, currency, locale)}
      </p>
      <div className="col-span-6 flex items-center justify-between @xl:col-span-1 @xl:self-end @xl:justify-center @3xl:self-center">
        <RowButton
          label={money("details.open", { position })}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={props.onToggle}
        >
          <ChevronDown className={`size-4 ${open ? "rotate-180" : ""}`} />
        </RowButton>
        <RowButton label={t("remove", { position })} onClick={props.onRemove} dangerous>
          <Trash2 className="size-4" />
        </RowButton>
      </div>
      {open ? (
        <LineDetails
          id={detailsId}
          company={props.company}
          line={line}
          place={place}
          currency={currency}
          netPrice={netPrice}
          pricesIncludeTax={pricesIncludeTax}
          errors={props.errors}
          onChange={onChange}
          onClose={props.onToggle}
        />
      ) : (
        <LineSummary line={line} currency={currency} />
      )}
      <RowFaults id={faultsId} {...faults} />
    </fieldset>
  );
}

/** A cell with its label above it where the grid has no heading. */
function Cell({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    <div className={`flex min-w-0 flex-col @3xl:col-span-1 ${className}`}>
      <span aria-hidden="true" className="text-xs text-ink-soft @3xl:hidden">
        {label}
      </span>
      {children}
    </div>
  );
}
