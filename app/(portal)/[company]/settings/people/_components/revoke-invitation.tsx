"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Invitation } from "./people.tsx";
import { usePeopleAct } from "./use-people-act.ts";

export function RevokeInvitation({ company, invitation }: { company: string; invitation: Invitation }) {
  const t = useTranslations("people.invitations");
  const run = usePeopleAct(company);
  const revoke = trpc.people.revokeInvitation.useMutation();
  const [open, setOpen] = useState(false);
  const { id, email } = invitation;

  async function confirm() {
    await run(() => revoke.mutateAsync({ company, invitationId: id }), t("revoked", { email }));
    setOpen(false);
  }

  return (
    <>
      <Button
        size="small"
        icon={<Undo2 />}
        aria-label={t("revokeNamed", { email })}
        onClick={() => setOpen(true)}
      >
        {t("revoke")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("revokeTitle")}
        confirmLabel={t("revokeNamed", { email })}
        danger
        busy={revoke.isPending}
        onConfirm={() => void confirm()}
      >
        <p className="break-words">{t("revokeText", { email })}</p>
      </ConfirmDialog>
    </>
  );
}
