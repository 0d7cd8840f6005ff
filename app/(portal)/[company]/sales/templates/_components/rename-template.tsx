"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#app/_components/icon-button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { trpc } from "#app/_trpc/client.ts";
import { TemplateNameDialog } from "#app/(portal)/[company]/sales/_components/template-name-dialog.tsx";
import type { TemplateRow } from "./templates-list.tsx";

export function RenameTemplate({ company, template }: { company: string; template: TemplateRow }) {
  const t = useTranslations("templates.rename");
  const utils = trpc.useUtils();
  const rename = trpc.templates.rename.useMutation();
  const [open, setOpen] = useState(false);

  async function confirm(name: string) {
    await rename.mutateAsync({ company, templateId: template.id, name });
    await utils.templates.list.invalidate({ company });
    showToast(t("done", { name }));
    setOpen(false);
  }

  return (
    <>
      <IconButton
        label={t("action", { name: template.name })}
        icon={<Pencil />}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <TemplateNameDialog
          title={t("title")}
          confirmLabel={t("confirm")}
          initialName={template.name}
          onClose={() => setOpen(false)}
          onConfirm={confirm}
        />
      ) : null}
    </>
  );
}
