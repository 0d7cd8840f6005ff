"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Ends every session of the person, this one too. */
export function SignOutEverywhere() {
  const t = useTranslations("account.sessions");
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const leave = trpc.session.signOutEverywhere.useMutation({
    // A whole new page, so that nothing of this person stays in memory.
    onSuccess: () => window.location.assign("/sign-in?reason=signed-out"),
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
  });
  return (
    <Panel title={t("title")} lead={t("lead")}>
      <Button icon={<LogOut />} className="self-start" onClick={() => setOpen(true)}>
        {t("signOutEverywhere")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("confirmTitle")}
        confirmLabel={t("signOutEverywhere")}
        busy={leave.isPending || leave.isSuccess}
        onConfirm={() => leave.mutate()}
      >
        <p>{t("confirmText")}</p>
      </ConfirmDialog>
    </Panel>
  );
}
