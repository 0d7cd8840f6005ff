"use client";

import { CalendarX2, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_components/badge.tsx";
import type { Column } from "#app/_components/data-table.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import type { Company, Invitation } from "./people.tsx";
import { ResendInvitation } from "./resend-invitation.tsx";
import { RevokeInvitation } from "./revoke-invitation.tsx";

export function useInvitationColumns(company: Company, mayEdit: boolean): Column<Invitation>[] {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const acts: Column<Invitation> = {
    key: "actions",
    header: <span className="sr-only">{t("columns.actions")}</span>,
    align: "right",
    cell: (invitation) =>
      invitation.mayChange ? (
        <span className="flex flex-wrap items-center justify-end gap-1">
          <ResendInvitation company={company.slug} invitation={invitation} />
          <RevokeInvitation company={company.slug} invitation={invitation} />
        </span>
      ) : null,
  };
  return [
    {
      key: "email",
      header: t("columns.email"),
      cell: ({ email, role, inviterName }) => (
        <span className="flex min-w-0 flex-col py-0.5">
          <span className="font-medium break-all">{email}</span>
          <span className="text-ink-soft">
            {roles(role)} · {inviterName}
          </span>
        </span>
      ),
    },
    {
      key: "state",
      header: t("columns.expires"),
      cell: ({ isExpired, expiresAt }) => (
        <span className="flex flex-col items-start gap-0.5 py-1">
          {isExpired ? (
            <Badge tone="slate" icon={<CalendarX2 />}>
              {t("invitations.expired")}
            </Badge>
          ) : (
            <Badge tone="violet" icon={<Hourglass />}>
              {t("invitations.valid")}
            </Badge>
          )}
          <span className="text-ink-soft">
            <MomentText instant={expiresAt} real />
          </span>
        </span>
      ),
      from: "sm",
    },
    ...(mayEdit ? [acts] : []),
  ];
}
