"use client";

import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Company, Member } from "./people.tsx";
import { usePeopleAct } from "./use-people-act.ts";

export function RemoveMember({ company, member }: { company: Company; member: Member }) {
  const t = useTranslations("people.remove");
  const run = usePeopleAct(company.slug);
  const remove = trpc.people.remove.useMutation();
  const [open, setOpen] = useState(false);
  const { userId, name } = member;

  async function confirm() {
    await run(() => remove.mutateAsync({ company: company.slug, userId }), t("done", { name }));
    setOpen(false);
  }

  return (
    <>
      <IconButton label={t("action", { name })} icon={<UserMinus />} onClick={() => setOpen(true)} />
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        confirmLabel={t("confirm", { name })}
        danger
        busy={remove.isPending}
        onConfirm={() => void confirm()}
      >
        <p className="font-medium break-all">
          {name}, {member.email}
        </p>
        <ul className="flex list-disc flex-col gap-1.5 pl-5">
          <li>{t("endsAtOnce", { company: company.name })}</li>
          <li>{t("runsStop")}</li>
          <li>{t("historyStays")}</li>
        </ul>
      </ConfirmDialog>
    </>
  );
}
