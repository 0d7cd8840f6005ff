"use client";

import { useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import { Dialog } from "#app/_components/dialog.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { DocumentPaper } from "#app/(portal)/[company]/_components/document-paper.tsx";
import { PreviewXml } from "./preview-xml.tsx";
import type { Draft } from "./use-draft.ts";

const tabClasses =
  "h-10 border-b-2 border-transparent px-3 font-medium text-ink-soft data-[state=active]:border-accent-text data-[state=active]:text-ink";

/** The draft as its buyer will see it and as SEF will get it. */
export function PreviewDialog({
  company,
  invoiceId,
  draft,
  onClose,
}: {
  company: string;
  invoiceId: string;
  draft: Draft;
  onClose: () => void;
}) {
  const t = useTranslations("references.preview");
  const { invoice, totals } = draft.live;
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} wide>
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
          {draft.saving ? <LoadingState rows={4} /> : <PreviewXml company={company} invoiceId={invoiceId} />}
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  );
}
