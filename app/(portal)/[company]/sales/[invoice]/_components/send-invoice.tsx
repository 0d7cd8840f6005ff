"use client";

import { Send } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";
import { stateElementId } from "./state-panel.tsx";
import type { Draft } from "./use-draft.ts";

/** Stores what is typed, then puts the document in the queue. The company that sends is named beside the button. */
export function SendInvoice({
  company,
  document,
  draft,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  draft: Draft | null;
}) {
  const t = useTranslations("sales.document");
  const common = useTranslations("common");
  const utils = trpc.useUtils();
  const sendInvoice = trpc.invoices.send.useMutation();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = { company: company.slug, invoiceId: document.id };

  async function send() {
    setFault(null);
    setBusy(true);
    try {
      // A refused document goes again only as a corrected one.
      const stored =
        draft === null || (await draft.save({ force: document.state === "refused", focus: true }));
      if (!stored) return setFault("VALIDATION");
      await sendInvoice.mutateAsync(input);
      // The answer says that it is queued; from here on the page follows it by itself.
      utils.invoices.get.setData(input, (known) => known && { ...known, ...queuedNow() });
      globalThis.document.getElementById(stateElementId)?.focus();
    } catch (error) {
      setFault(failureOf(error).code);
      await utils.invoices.get.invalidate(input);
    } finally {
      void utils.invoices.list.invalidate({ company: company.slug });
      void utils.invoices.counts.invalidate({ company: company.slug });
      setBusy(false);
    }
  }

  const label =
    document.state === "refused"
      ? t("send.again")
      : document.state === "failed" || document.state === "outcome_unknown"
        ? common("tryAgain")
        : t("send.action");
  return (
    <div className="flex flex-col gap-2">
      <Button variant="primary" icon={<Send />} busy={busy} onClick={() => void send()}>
        {label}
      </Button>
      <p className="text-center text-xs text-ink-soft">{t("send.from", { company: company.name })}</p>
      {fault === null || isMended(fault, document) ? null : <SendFault code={fault} company={company.slug} />}
    </div>
  );
}

/** "Mend the errors first" is old news once there are none. */
function isMended(fault: string, { findings }: SalesInvoice): boolean {
  return fault === "INVOICE_NOT_SENDABLE" && findings.every(({ severity }) => severity !== "error");
}

/** What is known of a document the moment it is queued: it may be withdrawn, and nothing else done with it. */
function queuedNow(): Pick<SalesInvoice, "state" | "stateChangedAt" | "failure" | "findings" | "allowed"> {
  const none = { edit: false, send: false, finalize: false, cancel: false, storno: false };
  const allowed = { ...none, withdraw: true, confirmDate: false, delete: false, follow: [] };
  return { state: "queued", stateChangedAt: new Date(), failure: null, findings: [], allowed };
}

function SendFault({ code, company }: { code: string; company: string }) {
  const t = useTranslations("sales.document");
  const errorText = useErrorText();
  const isConnection = code === "SEF_SETTINGS_MISSING" || code === "SEF_KEY_REJECTED";
  return (
    <Notice kind="bad" urgent>
      <p>{code === "INVOICE_NOT_SENDABLE" ? t("send.blocked") : errorText(code)}</p>
      {isConnection ? (
        <Link href={`/${company}/settings/sef`} className="font-medium underline underline-offset-2">
          {t("toSettings")}
        </Link>
      ) : null}
    </Notice>
  );
}
