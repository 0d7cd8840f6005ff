"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_components/badge.tsx";
import type { Column } from "#app/_components/data-table.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { ChangeRole } from "./change-role.tsx";
import type { Company, Member, Role } from "./people.tsx";
import { RemoveMember } from "./remove-member.tsx";

export function useMemberColumns(company: Company, grantable: readonly Role[]): Column<Member>[] {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const acts: Column<Member> = {
    key: "actions",
    header: <span className="sr-only">{t("columns.actions")}</span>,
    align: "right",
    cell: (member) =>
      member.mayChange && !member.isLastOwner ? (
        <span className="flex items-center justify-end gap-1">
          <ChangeRole company={company.slug} member={member} grantable={grantable} />
          {member.isSelf ? null : <RemoveMember company={company} member={member} />}
        </span>
      ) : null,
  };
  const secondFactor: Column<Member> = {
    key: "secondFactor",
    header: t("columns.secondFactor"),
    cell: ({ hasSecondFactor }) =>
      hasSecondFactor ? (
        <Badge tone="green" icon={<ShieldCheck />}>
          {t("secondFactorOn")}
        </Badge>
      ) : (
        <span className="text-ink-soft">{t("secondFactorOff")}</span>
      ),
    from: "sm",
  };
  return [
    {
      key: "name",
      header: t("columns.name"),
      cell: ({ name, email, isSelf }) => (
        <span className="flex min-w-0 flex-col py-0.5">
          <span className="font-medium break-words">
            {name}
            {isSelf ? <span className="font-normal text-ink-soft"> · {t("self")}</span> : null}
          </span>
          <span className="text-ink-soft break-all">{email}</span>
        </span>
      ),
    },
    {
      key: "role",
      header: t("columns.role"),
      cell: ({ role, hasSecondFactor }) => (
        <>
          {roles(role)}
          {grantable.length === 0 ? null : (
            <span className="block text-xs text-ink-soft sm:hidden">
              {t("columns.secondFactor")}: {t(hasSecondFactor ? "secondFactorOn" : "secondFactorOff")}
            </span>
          )}
        </>
      ),
    },
    {
      key: "since",
      header: t("columns.since"),
      cell: ({ since }) => <MomentText instant={since} real />,
      from: "md",
    },
    ...(grantable.length === 0 ? [] : [secondFactor, acts]),
  ];
}
