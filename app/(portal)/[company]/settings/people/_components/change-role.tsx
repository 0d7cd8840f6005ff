"use client";

import { UserCog } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { ChooseRole } from "./choose-role.tsx";
import type { Member, Role } from "./people.tsx";
import { usePeopleAct } from "./use-people-act.ts";

export function ChangeRole({
  company,
  member,
  grantable,
}: {
  company: string;
  member: Member;
  grantable: readonly Role[];
}) {
  const t = useTranslations("people.changeRole");
  const roles = useTranslations("roles");
  const router = useRouter();
  const run = usePeopleAct(company);
  const change = trpc.people.changeRole.useMutation();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState(member.role);
  const { userId, name, isSelf } = member;

  async function confirm() {
    await run(() => change.mutateAsync({ company, userId, role }), t("done", { name, role: roles(role) }));
    setOpen(false);
    if (isSelf) router.refresh();
  }

  return (
    <>
      <IconButton
        label={t("action", { name })}
        icon={<UserCog />}
        onClick={() => {
          setRole(member.role);
          setOpen(true);
        }}
      />
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        confirmLabel={t("confirm")}
        busy={change.isPending}
        onConfirm={() => void confirm()}
      >
        <p>{t("text", { name })}</p>
        <ChooseRole legend={t("role")} grantable={grantable} role={role} onChoose={setRole} />
      </ConfirmDialog>
    </>
  );
}
