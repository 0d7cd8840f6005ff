"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { ChoiceFields } from "#app/(portal)/[company]/_components/document-list/filters/choice-fields.tsx";
import type { FilterEntry } from "#app/(portal)/[company]/_components/document-list/filters/filter-bar.tsx";
import {
  useSeveral,
  useSharedFilters,
} from "#app/(portal)/[company]/_components/document-list/filters/use-shared-filters.tsx";
import { salesStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { sendStates } from "#server/domain/lifecycle/send-state.ts";
import type { SalesFilter } from "#server/domain/listing/sales-query.ts";

/** In the order of the screen. */
export function useSalesFilters({
  company,
  filter,
  onChange,
}: {
  company: string;
  filter: SalesFilter;
  onChange: (change: Partial<SalesFilter>) => void;
}): FilterEntry[] {
  const t = useTranslations("listing.filter");
  const statusName = useTranslations("salesStatus");
  const stateName = useTranslations("sendState");
  const several = useSeveral();
  const { status, state, outside } = filter;
  const shared = useSharedFilters({ company, filter, partnerName: t("buyer"), onChange });
  return [
    shared.period,
    {
      key: "status",
      name: t("status"),
      said: several(status.map((each) => statusName(each))),
      fields: (
        <ChoiceFields
          options={salesStatuses.map((value) => ({ value, label: statusName(value) }))}
          chosen={status}
          onChange={(value) => onChange({ status: value })}
        />
      ),
      clear: () => onChange({ status: [] }),
    },
    {
      key: "state",
      name: t("state"),
      said: several(state.map((each) => stateName(each))),
      fields: (
        <ChoiceFields
          options={sendStates.map((value) => ({ value, label: stateName(value) }))}
          chosen={state}
          onChange={(value) => onChange({ state: value })}
        />
      ),
      clear: () => onChange({ state: [] }),
    },
    shared.kind,
    shared.partner,
    shared.amount,
    shared.deadline,
    {
      key: "outside",
      name: t("outside"),
      said: outside ? t("yes") : null,
      fields: (
        <Checkbox
          label={t("onlyOutside")}
          checked={outside}
          onChange={({ currentTarget: { checked } }) => onChange({ outside: checked })}
        />
      ),
      clear: () => onChange({ outside: false }),
    },
  ];
}
