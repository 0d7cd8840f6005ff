"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { TemplateRow } from "./templates-list.tsx";

export function DeleteTemplate({ company, template }: { company: string; template: TemplateRow }) {
  const t = useTranslations("templates.remove");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const remove = trpc.templates.delete.useMutation();
  const [open, setOpen] = useState(false);
  const { id, name } = template;

  async function confirm() {
    try {
      await remove.mutateAsync({ company, templateId: id });
      showToast(t("done"));
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
    setOpen(false);
    await utils.templates.list.invalidate({ company });
  }

  return (
    <>
      <IconButton label={t("action", { name })} icon={<Trash2 />} onClick={() => setOpen(true)} />
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        confirmLabel={t("confirm", { name })}
        danger
        busy={remove.isPending}
        onConfirm={() => void confirm()}
      >
        <p>{t("text", { name })}</p>
      </ConfirmDialog>
    </>
  );
}
