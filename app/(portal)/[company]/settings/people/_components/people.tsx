"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { InvitePerson } from "./invite-person.tsx";
import { LeaveCompany } from "./leave-company.tsx";
import { useInvitationColumns } from "./use-invitation-columns.tsx";
import { useMemberColumns } from "./use-member-columns.tsx";

export type People = Outputs["people"]["list"];
export type Member = People["members"][number];
export type Invitation = People["invitations"][number];
export type Role = Member["role"];
export type Company = { slug: string; name: string };

/** Members with their roles, and who has been invited. */
export function People({ company, mayEdit }: { company: Company; mayEdit: boolean }) {
  const t = useTranslations("people");
  const [people, query] = trpc.people.list.useSuspenseQuery({ company: company.slug });
  const { members, invitations, grantable } = people;
  const memberColumns = useMemberColumns(company, grantable);
  const invitationColumns = useInvitationColumns(company, mayEdit);
  const self = members.find(({ isSelf }) => isSelf);
  return (
    <>
      <StaleNotice query={query} />
      <Panel
        flush
        title={t("members")}
        lead={t("membersLead")}
        actions={mayEdit ? <InvitePerson company={company} grantable={grantable} /> : null}
      >
        <DataTable
          caption={t("members")}
          columns={memberColumns}
          rows={members}
          rowKey={(member) => member.userId}
        />
      </Panel>
      <Panel flush title={t("invitations.title")}>
        {invitations.length === 0 ? (
          <EmptyState text={t("invitations.empty")} />
        ) : (
          <DataTable
            caption={t("invitations.title")}
            columns={invitationColumns}
            rows={invitations}
            rowKey={(invitation) => invitation.id}
          />
        )}
      </Panel>
      {self === undefined ? null : <LeaveCompany company={company} isLastOwner={self.isLastOwner} />}
    </>
  );
}
