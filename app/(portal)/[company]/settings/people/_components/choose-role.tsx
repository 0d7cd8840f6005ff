"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import type { Role } from "./people.tsx";

/** The roles that somebody may give, each with what it allows. */
export function ChooseRole({
  legend,
  grantable,
  role,
  onChoose,
}: {
  legend: string;
  grantable: readonly Role[];
  role: Role;
  onChoose: (role: Role) => void;
}) {
  const roles = useTranslations("roles");
  const hints = useTranslations("people.roleHints");
  return (
    <RadioGroup
      legend={legend}
      options={grantable.map((value) => ({ value, label: roles(value), hint: hints(value) }))}
      value={role}
      onValueChange={onChoose}
    />
  );
}
