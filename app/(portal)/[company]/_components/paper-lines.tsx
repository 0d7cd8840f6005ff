"use client";

import { useLocale, useTranslations } from "next-intl";
import { Money } from "#app/_components/money.tsx";
import type { Invoice, InvoiceLine } from "#server/domain/invoice/invoice.ts";
import type { Fault } from "#server/domain/rule.ts";
import { formatMoney, formatPercent, formatQuantity, formatUnitPrice } from "#server/messages/format.ts";
import { unitSymbol } from "#server/messages/unit-symbol.ts";
import type { Totals } from "./document-paper.tsx";
import { FindingMarks } from "./finding-marks.tsx";

const head =
  "border-b border-line px-2 py-1.5 text-left text-xs font-medium text-ink-soft first:pl-0 last:pr-0";
const cell = "border-b border-line px-2 py-2 align-top first:pl-0 last:pr-0";

/** What was sold. On phones quantity, price and rate stand under the name. */
export function PaperLines({
  invoice,
  totals,
  faults,
}: {
  invoice: Invoice;
  totals: Totals;
  faults: readonly Fault[];
}) {
  const t = useTranslations("fields");
  // Other people's documents may number two lines alike.
  const rows = invoice.lines.map((line, index) => ({ key: `${index} ${line.id}`, line, index }));
  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="sr-only">{t("lines")}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} hidden w-8 sm:table-cell`} title={t("lineNumber")}>
            <span aria-hidden="true">#</span>
            <span className="sr-only">{t("lineNumber")}</span>
          </th>
          <th scope="col" className={head}>
            {t("itemName")}
            <FindingMarks faults={faults.filter(({ path }) => path === "lines")} under={["lines"]} />
          </th>
          <th scope="col" className={`${head} hidden text-right sm:table-cell`}>
            {t("quantity")}
          </th>
          <th scope="col" className={`${head} hidden text-right sm:table-cell`}>
            {t("priceWithoutVat")}
          </th>
          <th scope="col" className={`${head} hidden text-right sm:table-cell`}>
            {t("vat")}
          </th>
          <th scope="col" className={`${head} text-right`}>
            {t("lineAmount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, line, index }) => (
          <PaperLine
            key={key}
            line={line}
            position={index + 1}
            net={totals.lines[index]?.net ?? "0.00"}
            currency={invoice.currency}
            faults={faults.filter(({ path }) => path.startsWith(`lines.${index}.`))}
          />
        ))}
      </tbody>
    </table>
  );
}

function PaperLine({
  line,
  position,
  net,
  currency,
  faults,
}: {
  line: InvoiceLine;
  position: number;
  net: string;
  currency: string;
  faults: readonly Fault[];
}) {
  const locale = useLocale();
  const t = useTranslations("fields");
  const quantity = `${formatQuantity(line.quantity, locale)} ${unitSymbol(line.unitCode, locale)}`;
  const price = line.unitPrice === null ? "–" : formatUnitPrice(line.unitPrice, locale);
  const rate = line.taxCategory === "S" ? formatPercent(line.taxPercent, locale) : line.taxCategory;
  return (
    <tr>
      <td className={`${cell} hidden text-ink-soft sm:table-cell`}>{position}</td>
      <td className={`${cell} min-w-0`}>
        <span className="break-words">{line.name}</span>
        <FindingMarks faults={faults} under={["lines"]} />
        {line.sellersItemId === null ? null : (
          <span className="ml-2 text-xs text-ink-faint">{line.sellersItemId}</span>
        )}
        {line.description === null ? null : (
          <span className="block max-w-prose text-xs break-words text-ink-soft">{line.description}</span>
        )}
        {line.allowanceCharges.map(({ charge, amount, percent, reason }) => (
          <span key={`${charge} ${amount} ${reason}`} className="block text-xs text-ink-soft">
            {reason ?? t(charge ? "charge" : "discount")}
            {percent === null ? null : ` ${formatPercent(percent, locale)}`}: {charge ? "+" : "−"}
            {formatMoney(amount, currency, locale)}
          </span>
        ))}
        <span className="block text-xs text-ink-soft sm:hidden">
          {quantity} × {price} · {t("vat")} {rate}
        </span>
      </td>
      <td className={`${cell} hidden text-right whitespace-nowrap sm:table-cell`}>{quantity}</td>
      <td className={`${cell} hidden text-right whitespace-nowrap sm:table-cell`}>{price}</td>
      <td className={`${cell} hidden text-right whitespace-nowrap sm:table-cell`}>{rate}</td>
      <td className={`${cell} text-right`}>
        <Money amount={net} currency={currency} />
      </td>
    </tr>
  );
}
