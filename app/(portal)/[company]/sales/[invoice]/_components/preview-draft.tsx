"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import type { Draft } from "./use-draft.ts";

const load = () => import("./preview-dialog.tsx").then(({ PreviewDialog }) => PreviewDialog);

/** The draft as others will see it, over the editor: closing it leads back to the same field. */
export function PreviewDraft({
  company,
  invoiceId,
  isDraft,
  draft,
}: {
  company: string;
  invoiceId: string;
  /** Storing anything else would make a draft of it. */
  isDraft: boolean;
  draft: Draft;
}) {
  const t = useTranslations("references.preview");
  const { Dialog, open, close, button } = useLateDialog(load);

  function show() {
    open();
    if (isDraft) void draft.save();
  }

  return (
    <>
      <Button icon={<Eye />} {...button} onClick={show}>
        {t("action")}
      </Button>
      {Dialog === null ? null : (
        <Dialog company={company} invoiceId={invoiceId} draft={draft} onClose={close} />
      )}
    </>
  );
}
