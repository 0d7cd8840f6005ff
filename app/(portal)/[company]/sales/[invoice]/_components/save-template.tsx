"use client";

import { BookmarkPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import { trpc } from "#app/_trpc/client.ts";
import type { SalesInvoice } from "./sales-document.tsx";
import type { Draft } from "./use-draft.ts";

const load = () =>
  import("#app/(portal)/[company]/sales/_components/template-name-dialog.tsx").then(
    ({ TemplateNameDialog }) => TemplateNameDialog,
  );

/** Keeps what the document says for the next time, under a name. */
export function SaveTemplate({
  company,
  document,
  draft,
}: {
  company: string;
  document: SalesInvoice;
  draft: Draft | null;
}) {
  const t = useTranslations("templates.save");
  const utils = trpc.useUtils();
  const save = trpc.templates.save.useMutation();
  const { Dialog, close, button } = useLateDialog(load);

  async function confirm(name: string) {
    if (document.state === "draft") await draft?.save();
    await save.mutateAsync({ company, invoiceId: document.id, name });
    void utils.templates.list.invalidate({ company });
    showToast(t("done", { name }));
    close();
  }

  return (
    <>
      <Button variant="ghost" icon={<BookmarkPlus />} {...button}>
        {t("action")}
      </Button>
      {Dialog === null ? null : (
        <Dialog
          title={t("title")}
          confirmLabel={t("confirm")}
          initialName={document.invoice.buyer.name.slice(0, 100)}
          onClose={close}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
