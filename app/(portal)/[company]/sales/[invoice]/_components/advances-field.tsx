"use client";

import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { prepaidBy } from "#server/domain/invoice/prepaid.ts";
import { formatDate, formatMoneyWithCurrency } from "#server/messages/format.ts";
import { AdvanceEntry } from "./advance-entry.tsx";
import { type AdvanceValues, advanceOf } from "./advance-values.ts";
import type { Draft } from "./use-draft.ts";

type OpenAdvance = Outputs["invoices"]["advances"][number];

/** What was paid before: advances of this buyer that nobody has taken off yet, and any from elsewhere. */
export function AdvancesField({
  company,
  invoiceId,
  draft,
}: {
  company: string;
  invoiceId: string;
  draft: Draft;
}) {
  const t = useTranslations("references.advances");
  const { partnerId, advances, prepaidAmount } = draft.values;
  const { currency } = draft.live.invoice;
  const { data: ours = [], isError } = trpc.invoices.advances.useQuery(
    { company, invoiceId, partnerId: partnerId ?? "" },
    { enabled: partnerId !== null },
  );
  const isChosen = ({ advance }: OpenAdvance) => advances.some(({ number }) => number === advance.number);
  const open = ours.filter(
    (each) => each.deductedBy === null && each.currency === currency && !isChosen(each),
  );
  const taken = ours.filter((each) => each.deductedBy !== null && !isChosen(each));
  const unnamed = advances.length === 0 && /[1-9]/.test(prepaidAmount);
  const rows = advances.map((advance, index) => ({ key: String(index), advance, index }));

  function change(next: AdvanceValues[]) {
    draft.form.setValue("advances", next, { shouldDirty: true });
    // The sum follows the advances; none of them is no sum.
    if (next.length === 0) draft.form.setValue("prepaidAmount", "0.00");
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      {unnamed ? <Unnamed draft={draft} onRemove={() => change([])} /> : null}
      {rows.map(({ key, advance, index }) => (
        <div key={key} className="flex items-start gap-2 border-b border-line pb-4">
          <div className="min-w-0 grow">
            {ours.some((each) => each.advance.number === advance.number) ? (
              <AdvanceFact advance={advance} currency={currency} />
            ) : (
              <AdvanceEntry
                draft={draft}
                index={index}
                onChange={(next) => change(advances.map((each, at) => (at === index ? next : each)))}
              />
            )}
          </div>
          <IconButton
            label={t("remove", { number: advance.number })}
            icon={<X />}
            onClick={() => change(advances.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {isError ? <p className="text-sm text-danger-text">{t("notLoaded")}</p> : null}
      {open.length === 0 ? null : (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{t("open")}</legend>
          {open.map((each) => (
            <OpenRow
              key={each.advance.number}
              each={each}
              onTake={() => change([...advances, valuesOf(each)])}
            />
          ))}
        </fieldset>
      )}
      {taken.map((each) => (
        <p key={each.advance.number} className="text-sm text-ink-soft">
          {each.deductedBy === ""
            ? t("takenByDraft", { number: each.advance.number })
            : t("taken", { number: each.advance.number, by: each.deductedBy ?? "" })}
        </p>
      ))}
      <div>
        <Button size="small" icon={<Plus />} onClick={() => change([...advances, blankAdvance()])}>
          {t("addOutside")}
        </Button>
      </div>
    </Panel>
  );
}

/** An imported file may say that something is paid and not by which advance: SEF takes none without a name. */
function Unnamed({ draft, onRemove }: { draft: Draft; onRemove: () => void }) {
  const t = useTranslations("references.advances");
  const locale = useLocale();
  const amount = formatMoneyWithCurrency(draft.values.prepaidAmount, draft.live.invoice.currency, locale);
  return (
    <Notice kind="wait">
      <p>{t("unnamed", { amount })}</p>
      <div>
        <Button size="small" onClick={onRemove}>
          {t("removeAmount")}
        </Button>
      </div>
    </Notice>
  );
}

function OpenRow({ each, onTake }: { each: OpenAdvance; onTake: () => void }) {
  const t = useTranslations("references.advances");
  const locale = useLocale();
  const { advance, issueDate, amount, currency } = each;
  const parts = [
    advance.number,
    issueDate === null ? null : formatDate(issueDate, locale),
    formatMoneyWithCurrency(amount, currency, locale),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="min-w-0 break-words">{parts.filter((part) => part !== null).join(" · ")}</span>
      <Button size="small" onClick={onTake}>
        {t("take", { number: advance.number })}
      </Button>
    </div>
  );
}

/** An advance of ours stands as it was issued. */
function AdvanceFact({ advance, currency }: { advance: AdvanceValues; currency: string }) {
  const t = useTranslations("references.advances");
  const locale = useLocale();
  const money = (amount: string) => formatMoneyWithCurrency(amount, currency, locale);
  const day = advance.issueDate === "" ? null : formatDate(advance.issueDate, locale);
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium break-words">
        {[advance.number, day, money(prepaidBy([advanceOf(advance)]))]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <ul className="text-sm text-ink-soft">
        {advance.taxGroups.map(({ taxCategory, taxPercent, taxable, tax }) => (
          <li key={`${taxCategory} ${taxPercent}`}>
            {t("group", {
              category: taxCategory,
              percent: taxPercent,
              taxable: money(taxable),
              tax: money(tax),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function valuesOf({ advance, issueDate, outsideSef }: OpenAdvance): AdvanceValues {
  return { ...advance, exchangeRate: advance.exchangeRate, issueDate: issueDate ?? "", outsideSef };
}

function blankAdvance(): AdvanceValues {
  const taxGroups = [{ taxCategory: "S" as const, taxPercent: "20", taxable: "0.00", tax: "0.00" }];
  return { number: "", issueDate: "", outsideSef: true, exchangeRate: undefined, taxGroups };
}
