"use client";

import { CircleAlert, Trash2 } from "lucide-react";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { memo, type ReactNode, useId } from "react";
import type { FieldErrors } from "react-hook-form";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { fieldControlId } from "#app/_components/field-id.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import type { Fault } from "#server/domain/rule.ts";
import { ratesOn } from "#server/domain/tax/rates.ts";
import { findUnit, units } from "#server/domain/tax/units.ts";
import { formatMoney, formatPercent, formatQuantity, formatUnitPrice } from "#server/messages/format.ts";
import { cellClasses, FigureCell } from "./figure-cell.tsx";
import type { GridColumn } from "./grid-keys.ts";
import { lineColumns } from "./line-columns.ts";
import { type LineValues, taxKey, taxOfKey } from "./line-values.ts";

type LineRowProps = {
  line: LineValues;
  row: number;
  /** Where it stands in the document; null while nobody has begun it. */
  place: number | null;
  net: string | null;
  currency: string;
  faults: readonly Fault[];
  errors: FieldErrors<LineValues> | undefined;
  onChange: (line: LineValues) => void;
  onRemove: () => void;
};

/** One row: in wide columns a line of the spreadsheet, in narrow ones a small form with its labels. */
export const LineRow = memo(DrawnRow, looksTheSame);

/** The form hands out fresh copies of all rows at every keystroke; only what is seen decides. */
function looksTheSame(before: LineRowProps, after: LineRowProps): boolean {
  const seen = ({ onChange: _c, onRemove: _r, errors: _e, ...rest }: LineRowProps) => JSON.stringify(rest);
  return before.errors === after.errors && seen(before) === seen(after);
}

function DrawnRow({ line, row, place, net, currency, faults, errors, onChange, onRemove }: LineRowProps) {
  const t = useTranslations("editor.lines");
  const locale = useLocale();
  const faultsId = useId();
  const wrong = useWrongFields(place, faults, errors);
  const position = String(row + 1);
  const cell = (column: GridColumn, field: string) => ({
    id: place === null ? `${faultsId}-${column}` : fieldControlId(`lines.${place}.${field}`),
    "data-row": row,
    "data-column": column,
    "aria-label": t("cell", { field: t(column), position }),
    "aria-invalid": wrong.has(field) || undefined,
    "aria-describedby": wrong.size > 0 ? faultsId : undefined,
  });
  return (
    <fieldset
      aria-label={t("line", { position })}
      className={`grid min-w-0 grid-cols-6 gap-x-2 gap-y-1 border-b border-line px-4 py-3 @3xl:px-0 @3xl:py-0 ${lineColumns}`}
    >
      <span
        className="hidden self-center px-2 text-right text-xs text-ink-faint @3xl:block"
        aria-hidden="true"
      >
        {position}
      </span>
      <Cell label={t("name")} className="col-span-4">
        <input
          {...cell("name", "name")}
          className={cellClasses()}
          autoComplete="off"
          value={line.name}
          onChange={(event) => onChange({ ...line, name: event.currentTarget.value })}
        />
      </Cell>
      <Cell label={t("code")} className="col-span-2">
        <input
          {...cell("code", "sellersItemId")}
          className={cellClasses()}
          autoComplete="off"
          spellCheck={false}
          value={line.sellersItemId}
          onChange={(event) => onChange({ ...line, sellersItemId: event.currentTarget.value })}
        />
      </Cell>
      <Cell label={t("quantity")} className="col-span-2">
        <FigureCell
          {...cell("quantity", "quantity")}
          value={line.quantity}
          format={formatQuantity}
          onValueChange={(quantity) => onChange({ ...line, quantity })}
        />
      </Cell>
      <Cell label={t("unit")} className="col-span-2">
        <select
          {...cell("unit", "unitCode")}
          className={cellClasses("px-1")}
          value={line.unitCode}
          onChange={(event) => onChange({ ...line, unitCode: event.currentTarget.value })}
        >
          {findUnit(line.unitCode) === null ? <option value={line.unitCode}>{line.unitCode}</option> : null}
          {units.map(({ code, symbol, nameSr, nameEn }) => (
            <option key={code} value={code}>
              {unitText(symbol, locale === "en" ? nameEn : nameSr)}
            </option>
          ))}
        </select>
      </Cell>
      <Cell label={t("price")} className="col-span-2">
        <FigureCell
          {...cell("price", "unitPrice")}
          value={line.unitPrice}
          format={formatUnitPrice}
          onValueChange={(unitPrice) => onChange({ ...line, unitPrice })}
        />
      </Cell>
      <Cell label={t("discount")} className="col-span-2">
        {line.discount === null ? (
          <KeptDiscount line={line} currency={currency} />
        ) : (
          <FigureCell
            {...cell("discount", "allowanceCharges")}
            value={line.discount}
            format={formatQuantity}
            onValueChange={(discount) => onChange({ ...line, discount })}
          />
        )}
      </Cell>
      <Cell label={t("vat")} className="col-span-2">
        <VatCell {...cell("vat", "taxCategory")} line={line} onChange={onChange} />
      </Cell>
      <p className="col-span-2 flex flex-col justify-end pb-2 text-right text-sm tabular-nums @3xl:col-span-1 @3xl:self-center @3xl:px-2 @3xl:pb-0">
        <span className="text-xs text-ink-soft @3xl:sr-only">{t("net")}</span>
        {net === null ? "" : formatMoney(net, currency, locale)}
      </p>
      <button
        type="button"
        aria-label={t("remove", { position })}
        title={t("remove", { position })}
        onClick={onRemove}
        className="col-span-6 flex min-h-9 items-center justify-end justify-self-end rounded-md px-2.5 text-ink-faint hover:text-danger-text @3xl:col-span-1 @3xl:justify-self-center"
      >
        <Trash2 className="size-4" />
      </button>
      {wrong.size === 0 ? null : (
        <p
          id={faultsId}
          className="col-span-full flex items-start gap-1.5 px-1 pb-1.5 text-sm text-danger-text @3xl:pl-10"
        >
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          {[...new Set(wrong.values())].join(" ")}
        </p>
      )}
    </fieldset>
  );
}

/** The symbol first: it is what the narrow cell has room for. */
function unitText(symbol: string, name: string): string {
  return symbol === name ? symbol : `${symbol} · ${name}`;
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

function KeptDiscount({ line, currency }: { line: LineValues; currency: string }) {
  const t = useTranslations("editor.lines");
  const locale = useLocale();
  const amount = line.allowanceCharges
    .map((entry) => `${entry.charge ? "+" : "−"}${formatMoney(entry.amount, currency, locale)}`)
    .join(" ");
  return (
    <span className="self-center px-2 text-right text-xs text-ink-soft" title={t("keptDiscount", { amount })}>
      {amount}
    </span>
  );
}

function VatCell({
  line,
  onChange,
  ...attributes
}: { line: LineValues; onChange: (line: LineValues) => void } & Record<string, unknown>) {
  const t = useTranslations("editor.category");
  const locale = useLocale();
  const rates = ratesOn(useCompanyToday()).map(({ percent }) => ({
    key: `S:${percent}`,
    label: formatPercent(percent, locale),
  }));
  const others = taxCategoryCodes
    .filter((code) => code !== "S")
    .map((code) => ({ key: `${code}:0`, label: `${code} · ${t(code)}` }));
  const current = taxKey(line);
  const isListed = [...rates, ...others].some(({ key }) => key === current);
  return (
    <select
      {...attributes}
      className={cellClasses("px-1")}
      value={current}
      onChange={(event) => {
        const tax = taxOfKey(event.currentTarget.value);
        if (tax !== null) onChange({ ...line, ...tax });
      }}
    >
      {isListed ? null : (
        <option value={current}>{`${line.taxCategory} ${formatPercent(line.taxPercent, locale)}`}</option>
      )}
      {[...rates, ...others].map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Fields of the row that are wrong, each with its sentence; what a row lacks is no fault while it is being typed. */
function useWrongFields(
  place: number | null,
  faults: readonly Fault[],
  errors: FieldErrors<LineValues> | undefined,
): Map<string, string> {
  const errorText = useErrorText();
  const texts = new Map(Object.entries(useMessages().findings));
  const wrong = new Map<string, string>();
  for (const { code, path, severity } of faults) {
    const field = path.split(".")[2];
    // The missing reason has a field of its own under the lines.
    if (place === null || severity !== "error" || field === undefined || code === "INV-TAX-REASON-MISSING")
      continue;
    wrong.set(field, texts.get(code)?.what ?? code);
  }
  for (const [field, error] of Object.entries(errors ?? {})) {
    if (error && "message" in error) wrong.set(field, errorText(String(error.message)));
  }
  return wrong;
}
