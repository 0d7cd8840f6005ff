"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { DocumentPaper } from "#app/(portal)/[company]/_components/document-paper.tsx";
import { PreviewXml } from "./preview-xml.tsx";
import type { Draft } from "./use-draft.ts";

const tabClasses =
  "h-10 border-b-2 border-transparent px-3 font-medium text-ink-soft data-[state=active]:border-accent-text data-[state=active]:text-ink";

/** The draft as its buyer will see it and as SEF will get it, over the editor: closing it leads back to the same field. */
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
  const [open, setOpen] = useState(false);
  const { invoice, totals } = draft.live;

  function show() {
    setOpen(true);
    if (isDraft) void draft.save();
  }

  return (
    <>
      <Button icon={<Eye />} onClick={show}>
        {t("action")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("title")} wide>
        <Tabs.Root defaultValue="paper" className="flex flex-col gap-4">
          <Tabs.List aria-label={t("title")} className="flex gap-1 border-b border-line">
            <Tabs.Trigger value="paper" className={tabClasses}>
              {t("paper")}
            </Tabs.Trigger>
            <Tabs.Trigger value="xml" className={tabClasses}>
              {t("xml")}
            </Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="paper">
            <DocumentPaper invoice={invoice} totals={totals} partner={{ side: "buyer", href: null }} />
          </Tabs.Content>
          <Tabs.Content value="xml" className="flex min-w-0 flex-col gap-3">
            {draft.dirty && !draft.saving ? <p className="text-sm text-ink-soft">{t("notStored")}</p> : null}
            {draft.saving ? (
              <LoadingState rows={4} />
            ) : (
              <PreviewXml company={company} invoiceId={invoiceId} />
            )}
          </Tabs.Content>
        </Tabs.Root>
      </Dialog>
    </>
  );
}
