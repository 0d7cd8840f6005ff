"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { PaperTaxes } from "#app/(portal)/[company]/_components/paper-taxes.tsx";
import { PaperTotals } from "#app/(portal)/[company]/_components/paper-totals.tsx";
import { AdvancesField } from "./advances-field.tsx";
import { AttachmentsField } from "./attachments-field.tsx";
import { BuyerPanel } from "./buyer-panel.tsx";
import { CirQuestion } from "./cir-question.tsx";
import { CorrectionSource } from "./correction-source.tsx";
import { DocumentAllowances } from "./document-allowances.tsx";
import { DraftDetails } from "./draft-details.tsx";
import { DraftReferences } from "./draft-references.tsx";
import { ExemptionReasons } from "./exemption-reasons.tsx";
import { LinesGrid } from "./lines-grid.tsx";
import { NotesField } from "./notes-field.tsx";
import { PreviewDraft } from "./preview-draft.tsx";
import { PriceMode, ToldDifference } from "./price-mode.tsx";
import { RoundingField } from "./rounding-field.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { SaveStatus } from "./save-status.tsx";
import { TheirValues } from "./their-values.tsx";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";
import { useDraftGuard } from "./use-draft-guard.ts";

/** The editor: buyer first, then days and terms, lines with their VAT, totals as they grow. */
export function DraftForm({
  company,
  document,
  draft,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  draft: Draft;
}) {
  const editor = useTranslations("editor");
  const common = useTranslations("common");
  const faultOf = useDraftFault(draft);
  useDraftGuard(draft);
  const { invoice, totals, findings, buyerIsPublic } = draft.live;
  const computed = findings.filter(({ path }) => ["allowanceCharges", "prepaidAmount"].includes(path));
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onBlur={draft.saveOnBlur}
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save({ force: document.state !== "draft", focus: true });
      }}
    >
      <TheirValues draft={draft} />
      <BuyerPanel company={company} document={document} draft={draft} />
      <Panel title={editor("details.title")}>
        <DraftDetails company={company.slug} document={document} draft={draft} />
        {invoice.typeCode === "381" || invoice.typeCode === "383" ? <CorrectionSource draft={draft} /> : null}
        <DraftReferences draft={draft} />
        {buyerIsPublic ? <CirQuestion draft={draft} error={faultOf("sendToCir")} /> : null}
      </Panel>
      {invoice.typeCode === "380" ? (
        <AdvancesField company={company.slug} invoiceId={document.id} draft={draft} />
      ) : null}
      <Panel title={editor("lines.title")} flush>
        <div className="px-4 pb-2">
          <PriceMode draft={draft} />
        </div>
        <LinesGrid company={company.slug} draft={draft} />
        <div className="flex flex-col gap-4 p-4">
          <div className="@container">
            <DocumentAllowances draft={draft} />
          </div>
          <ExemptionReasons draft={draft} />
          {/* Side by side only where the amounts leave room for it. */}
          <div className="flex flex-wrap items-start gap-6">
            <div className="flex min-w-0 grow-[999] basis-[min-content] flex-col gap-4 max-md:basis-full">
              <PaperTaxes invoice={invoice} totals={totals} faults={[]} />
              <RoundingField draft={draft} error={faultOf("roundingAmount")} />
              <ToldDifference draft={draft} />
            </div>
            <section aria-label={editor("totals")} className="min-w-0 grow basis-80">
              <PaperTotals invoice={invoice} totals={totals} faults={computed} />
            </section>
          </div>
        </div>
      </Panel>
      <AttachmentsField company={company.slug} invoiceId={document.id} draft={draft} />
      <Panel>
        <NotesField draft={draft} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" busy={draft.saving}>
            {common("saveDraft")}
          </Button>
          <PreviewDraft
            company={company.slug}
            invoiceId={document.id}
            isDraft={document.state === "draft"}
            draft={draft}
          />
          <SaveStatus draft={draft} />
        </div>
      </Panel>
    </form>
  );
}
