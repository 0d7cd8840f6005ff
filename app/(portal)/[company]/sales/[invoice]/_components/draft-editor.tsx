"use client";

import { useContext, useLayoutEffect } from "react";
import { DraftForm } from "./draft-form.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { TellDraft } from "./tell-draft.ts";
import { useDraft } from "./use-draft.ts";

/** What is typed, and the form in which it is. The page around it shows sums and findings of it before it is painted. */
export function DraftEditor({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const draft = useDraft(company.slug, document);
  const tell = useContext(TellDraft);
  useLayoutEffect(() => tell(draft), [tell, draft]);
  useLayoutEffect(() => () => tell(null), [tell]);
  return <DraftForm company={company} document={document} draft={draft} />;
}
