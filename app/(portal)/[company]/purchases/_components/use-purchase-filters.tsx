"use client";

import { useTranslations } from "next-intl";
import { ChoiceFields } from "#app/(portal)/[company]/_components/document-list/filters/choice-fields.tsx";
import type { FilterEntry } from "#app/(portal)/[company]/_components/document-list/filters/filter-bar.tsx";
import {
  useSeveral,
  useSharedFilters,
} from "#app/(portal)/[company]/_components/document-list/filters/use-shared-filters.tsx";
import { purchaseStatuses } from "#server/domain/lifecycle/sef-status.ts";
import type { PurchaseFilter } from "#server/domain/listing/purchase-query.ts";

/** In the order of the screen. */
export function usePurchaseFilters({
  company,
  filter,
  onChange,
}: {
  company: string;
  filter: PurchaseFilter;
  onChange: (change: Partial<PurchaseFilter>) => void;
}): FilterEntry[] {
  const t = useTranslations("listing.filter");
  const statusName = useTranslations("purchaseStatus");
  const several = useSeveral();
  const { status } = filter;
  const shared = useSharedFilters({ company, filter, partnerName: t("supplier"), onChange });
  return [
    shared.period,
    {
      key: "status",
      name: t("status"),
      said: several(status.map((each) => statusName(each))),
      fields: (
        <ChoiceFields
          options={purchaseStatuses.map((value) => ({ value, label: statusName(value) }))}
          chosen={status}
          onChange={(value) => onChange({ status: value })}
        />
      ),
      clear: () => onChange({ status: [] }),
    },
    shared.kind,
    shared.partner,
    shared.amount,
    shared.deadline,
  ];
}
