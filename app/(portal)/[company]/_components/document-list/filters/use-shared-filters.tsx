"use client";

import { useLocale, useTranslations } from "next-intl";
import { latePart } from "#app/_components/late-part.tsx";
import { Select } from "#app/_components/select.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { invoiceTypeCodes } from "#server/domain/invoice/type-codes.ts";
import type { SharedFilter } from "#server/domain/listing/empty-filter.ts";
import { formatDate, formatMoney } from "#server/messages/format.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import type { FilterEntry } from "./filter-bar.tsx";

const AmountFields = latePart(() => import("./amount-fields.tsx").then(({ AmountFields }) => AmountFields));
const PartnerField = latePart(() => import("./partner-field.tsx").then(({ PartnerField }) => PartnerField));
const PeriodFields = latePart(() => import("./period-fields.tsx").then(({ PeriodFields }) => PeriodFields));

const deadlineChoices = [0, 3, 7, 15, 30];

/** Period, kind, partner, amount and deadline as entries of the filter bar. */
export function useSharedFilters({
  company,
  filter,
  partnerName,
  onChange,
}: {
  company: string;
  filter: SharedFilter;
  /** "Kupac" or "Dobavljač". */
  partnerName: string;
  onChange: (change: Partial<SharedFilter>) => void;
}): Record<"period" | "kind" | "partner" | "amount" | "deadline", FilterEntry> {
  const t = useTranslations("listing.filter");
  const kindName = useTranslations("documentKind");
  const locale = useLocale();
  const range = useRange();
  const { kind, partner, from, to, amountFrom, amountTo, deadline } = filter;
  const chosen = trpc.partners.get.useQuery(
    { company, partnerId: partner ?? "" },
    { enabled: partner !== null, retry: false },
  );
  const deadlineName = (days: number) =>
    days === 0 ? t("deadlineToday") : t("deadlineWithin", { count: days });
  const days = deadline === null || deadlineChoices.includes(deadline) ? [] : [deadline];
  return {
    period: {
      key: "period",
      name: t("period"),
      said: range(from && formatDate(from, locale), to && formatDate(to, locale)),
      fields: <PeriodFields period={{ from, to }} onChange={onChange} />,
      clear: () => onChange({ from: null, to: null }),
    },
    kind: {
      key: "kind",
      name: t("kind"),
      said: useSeveral()(kind.map((code) => kindName(code))),
      fields: (
        <ChoiceFields
          options={invoiceTypeCodes.map((value) => ({ value, label: kindName(value) }))}
          chosen={kind}
          onChange={(value) => onChange({ kind: value })}
        />
      ),
      clear: () => onChange({ kind: [] }),
    },
    partner: {
      key: "partner",
      name: partnerName,
      said: partner === null ? null : (chosen.data?.name ?? t("chosenPartner")),
      fields: (
        <PartnerField
          company={company}
          partnerId={partner}
          onChange={(value) => onChange({ partner: value })}
        />
      ),
      clear: () => onChange({ partner: null }),
    },
    amount: {
      key: "amount",
      name: t("amount"),
      said: range(
        amountFrom && formatMoney(amountFrom, "RSD", locale),
        amountTo && formatMoney(amountTo, "RSD", locale),
      ),
      fields: <AmountFields range={{ amountFrom, amountTo }} onChange={onChange} />,
      clear: () => onChange({ amountFrom: null, amountTo: null }),
    },
    deadline: {
      key: "deadline",
      name: t("deadline"),
      said: deadline === null ? null : deadlineName(deadline),
      fields: (
        <Select
          aria-label={t("deadline")}
          value={deadline ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onChange({ deadline: value === "" ? null : Number(value) })
          }
          options={[
            { value: "", label: t("anyDeadline") },
            ...[...deadlineChoices, ...days].map((count) => ({
              value: String(count),
              label: deadlineName(count),
            })),
          ]}
        />
      ),
      clear: () => onChange({ deadline: null }),
    },
  };
}

/** "od 01.11.2026.", "do …" or both. */
function useRange() {
  const t = useTranslations("listing.filter");
  return (from: string | null, to: string | null) => {
    if (from === null) return to === null ? null : t("until", { to });
    return to === null ? t("since", { from }) : t("between", { from, to });
  };
}

/** "Prihvaćeno", or "Prihvaćeno i još 2". */
export function useSeveral() {
  const t = useTranslations("listing.filter");
  return ([first, ...rest]: readonly string[]): string | null => {
    if (first === undefined) return null;
    return rest.length === 0 ? first : t("severalChosen", { first, count: String(rest.length) });
  };
}
