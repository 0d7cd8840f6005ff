"use client";

import { Plug, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { useDocumentAct } from "./use-document-act.ts";
import type { Draft } from "./use-draft.ts";

/** SEF's ways of saying that it does not have the buyer. */
const unknownBuyer = new Set([
  "ReceiverCompanyNotFound",
  "CompanyWithVATRegistrationCodeNotFound",
  "CompanyMarkedAsDeleted",
]);

/** What a person knows about the buyer and SEF: a company that is not there, a natural person who is. */
export function BuyerInSef({
  company,
  document,
  draft,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  draft: Draft | null;
}) {
  const t = useTranslations("outsideSef");
  const setInSef = trpc.partners.setInSef.useMutation();
  const { busy, run } = useDocumentAct(company, document);
  const { partner } = document;
  if (partner === null || (draft !== null && partner.id !== draft.values.partnerId)) return null;
  const say = (inSef: boolean | null) =>
    void run(() => setInSef.mutateAsync({ company: company.slug, partnerId: partner.id, inSef }));
  if (partner.kind === "company" && partner.inSef !== false)
    return <NotInSef company={company} document={document} partnerId={partner.id} />;
  if (partner.kind === "company" || (partner.kind === "person" && partner.inSef === true)) {
    return (
      <Button
        variant="ghost"
        icon={partner.kind === "company" ? <Plug /> : <Unplug />}
        busy={busy}
        onClick={() => say(null)}
      >
        {t(partner.kind === "company" ? "inSefAfterAll" : "notInSef.action")}
      </Button>
    );
  }
  if (partner.kind !== "person") return null;
  return (
    <Button variant="ghost" icon={<Plug />} busy={busy} onClick={() => say(true)}>
      {t("personInSef")}
    </Button>
  );
}

/** After SEF's own refusal one answer does both: notes it of the buyer and issues the document. */
function NotInSef({
  company,
  document,
  partnerId,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  partnerId: string;
}) {
  const t = useTranslations("outsideSef.notInSef");
  const setInSef = trpc.partners.setInSef.useMutation();
  const finalize = trpc.invoices.finalize.useMutation();
  const { busy, run } = useDocumentAct(company, document);
  const [open, setOpen] = useState(false);
  const number = document.invoice.number ?? "";
  const maySend = company.permissions.includes("invoice.send");
  const issues = document.state === "refused" && unknownBuyer.has(document.failure?.code ?? "") && maySend;

  async function confirm() {
    await run(async (input) => {
      await setInSef.mutateAsync({ company: company.slug, partnerId, inSef: false });
      if (issues) await finalize.mutateAsync(input);
    });
    setOpen(false);
  }

  return (
    <>
      <Button variant={issues ? "secondary" : "ghost"} icon={<Unplug />} onClick={() => setOpen(true)}>
        {t(issues ? "afterRefusal" : "action")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        confirmLabel={issues ? t("confirmAndIssue", { number }) : t("confirm")}
        busy={busy}
        onConfirm={() => void confirm()}
      >
        <p>{t("text", { buyer: document.invoice.buyer.name })}</p>
        {issues ? <p>{t("issues", { number })}</p> : null}
      </ConfirmDialog>
    </>
  );
}
