"use client";

import type { ComponentProps } from "react";
import { DocumentPage } from "./document-page.tsx";
import { DraftForm } from "./draft-form.tsx";
import { useDraft } from "./use-draft.ts";

/** The page of a document that is being written: its sums and findings are those of what is typed. */
export function DraftDocument({ stored, ...page }: Omit<ComponentProps<typeof DocumentPage>, "written">) {
  const draft = useDraft(page.company.slug, stored);
  return (
    <DocumentPage
      {...page}
      stored={stored}
      written={{ draft, form: <DraftForm company={page.company} document={stored} draft={draft} /> }}
    />
  );
}
