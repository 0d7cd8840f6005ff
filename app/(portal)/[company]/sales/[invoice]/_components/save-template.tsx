"use client";

import { BookmarkPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { trpc } from "#app/_trpc/client.ts";
import { TemplateNameDialog } from "#app/(portal)/[company]/sales/_components/template-name-dialog.tsx";
import type { SalesInvoice } from "./sales-document.tsx";
import type { Draft } from "./use-draft.ts";

/** Keeps what the document says for the next time, under a name. */
export function SaveTemplate({
  company,
  document,
  draft,
}: {
  company: string;
  document: SalesInvoice;
  draft: Draft;
}) {
  const t = useTranslations("templates.save");
  const utils = trpc.useUtils();
  const save = trpc.templates.save.useMutation();
  const [open, setOpen] = useState(false);

  async function confirm(name: string) {
    if (document.state === "draft") await draft.save();
    await save.mutateAsync({ company, invoiceId: document.id, name });
    void utils.templates.list.invalidate({ company });
    showToast(t("done", { name }));
    setOpen(false);
  }

  return (
    <>
      <Button variant="ghost" icon={<BookmarkPlus />} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      {open ? (
        <TemplateNameDialog
          title={t("title")}
          confirmLabel={t("confirm")}
          initialName={document.invoice.buyer.name.slice(0, 100)}
          onClose={() => setOpen(false)}
          onConfirm={confirm}
        />
      ) : null}
    </>
  );
}
