"use client";

import { useState } from "react";
import type { z } from "zod";
import { useTextForm } from "#app/_components/use-text-form.ts";
import type { updateOrganizationInput } from "#server/trpc/inputs/settings.ts";
import {
  type AccountRow,
  accountsOfOrganization,
  type Organization,
  textsOfOrganization,
  valuesOfOrganization,
} from "./organization-values.ts";

export type OrganizationForm = ReturnType<typeof useOrganizationForm>;

/** The company's data as a form, whole or in parts: what stands in no field keeps its value. */
export function useOrganizationForm(
  organization: Organization,
  onSubmit: (data: z.output<typeof updateOrganizationInput>) => Promise<"left" | "stays">,
) {
  const [vatPayer, setVatPayer] = useState(organization.vatPayer);
  const [accounts, setAccounts] = useState<readonly AccountRow[]>(() => accountsOfOrganization(organization));
  const { restart, touch, ...form } = useTextForm({
    initial: textsOfOrganization(organization),
    valuesOf: (texts) => valuesOfOrganization(texts, vatPayer, accounts),
    load: () => import("#server/trpc/inputs/settings.ts").then((inputs) => inputs.updateOrganizationInput),
    onSubmit,
  });
  return {
    ...form,
    vatPayer,
    setVatPayer,
    accounts,
    setAccounts(changed: readonly AccountRow[]) {
      setAccounts(changed);
      touch();
    },
    restart(fresh: Organization) {
      restart(textsOfOrganization(fresh));
      setVatPayer(fresh.vatPayer);
      setAccounts(accountsOfOrganization(fresh));
    },
  };
}
