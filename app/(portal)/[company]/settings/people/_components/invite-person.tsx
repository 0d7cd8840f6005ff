"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import type { Company, Role } from "./people.tsx";

const load = () => import("./invite-dialog.tsx").then(({ InviteDialog }) => InviteDialog);

export function InvitePerson({ company, grantable }: { company: Company; grantable: readonly Role[] }) {
  const t = useTranslations("people.invite");
  const { Dialog, close, button } = useLateDialog(load);
  return (
    <>
      <Button variant="primary" icon={<UserPlus />} {...button}>
        {t("action")}
      </Button>
      {Dialog === null ? null : <Dialog company={company} grantable={grantable} onClose={close} />}
    </>
  );
}
