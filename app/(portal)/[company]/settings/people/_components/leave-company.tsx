"use client";

import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Company } from "./people.tsx";

/** One's own way out; the only owner is told what comes first. */
export function LeaveCompany({ company, isLastOwner }: { company: Company; isLastOwner: boolean }) {
  const t = useTranslations("people.leave");
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const leave = trpc.people.leave.useMutation({
    // A whole new page, so that nothing of the company stays in memory.
    onSuccess: () => window.location.assign("/companies"),
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
  });
  const facts = { company: company.name };
  if (isLastOwner) return <p className="text-sm text-ink-soft">{t("lastOwner")}</p>;
  return (
    <Panel title={t("action")} lead={t("text")}>
      <Button icon={<DoorOpen />} className="self-start" onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title", facts)}
        confirmLabel={t("confirm", facts)}
        danger
        busy={leave.isPending || leave.isSuccess}
        onConfirm={() => leave.mutate({ company: company.slug })}
      >
        <p>{t("text")}</p>
      </ConfirmDialog>
    </Panel>
  );
}
