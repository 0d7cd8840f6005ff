"use client";

import { Copy, FileCheck, FileClock, FileMinus, FilePlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "#app/_components/button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useLateDialog } from "#app/_components/use-late-dialog.ts";
import { useSingleRun } from "#app/_components/use-single-run.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

type Following = SalesInvoice["allowed"]["follow"][number];

const load = () => import("./credit-basis.tsx").then(({ CreditBasis }) => CreditBasis);

/** What can be made out of this document; what the law does not know after it is not there. */
export function FollowUp({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("editor.follow");
  const more = useTranslations("references.follow");
  const { begin, busy } = useFollowUp(company.slug, document.id);
  const basis = useLateDialog(load);
  const may = (make: Following) => document.allowed.follow.includes(make);
  return (
    <>
      {may("final") ? (
        <Button icon={<FileCheck />} busy={busy} onClick={() => void begin("final")}>
          {t("final")}
        </Button>
      ) : null}
      {may("credit") ? (
        <Button
          icon={<FileMinus />}
          {...basis.button}
          busy={busy || basis.button.busy}
          onClick={() => (may("credit-for-period") ? basis.open() : void begin("credit"))}
        >
          {t("credit")}
        </Button>
      ) : null}
      {may("debit") ? (
        <Button icon={<FilePlus />} busy={busy} onClick={() => void begin("debit")}>
          {t("debit")}
        </Button>
      ) : null}
      {may("advance") ? (
        <Button icon={<FileClock />} busy={busy} onClick={() => void begin("advance")}>
          {more("advance")}
        </Button>
      ) : null}
      <Button variant="ghost" icon={<Copy />} busy={busy} onClick={() => void begin("copy")}>
        {t("copy")}
      </Button>
      {basis.Dialog === null ? null : (
        <basis.Dialog onClose={basis.close} busy={busy} onMake={(make) => void begin(make)} />
      )}
    </>
  );
}

/** Makes the draft and opens it. */
function useFollowUp(company: string, invoiceId: string) {
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const duplicate = trpc.invoices.duplicate.useMutation();
  const createFrom = trpc.invoices.createFrom.useMutation();
  const [opening, startOpening] = useTransition();

  const { run: begin, busy } = useSingleRun(async (make: Following | "copy") => {
    try {
      const made =
        make === "copy"
          ? await duplicate.mutateAsync({ company, invoiceId })
          : await createFrom.mutateAsync({ company, invoiceId, make });
      void utils.invoices.list.invalidate({ company });
      void utils.invoices.counts.invalidate({ company });
      startOpening(() => router.push(`/${company}/sales/${made.invoiceId}`));
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
  });

  return { begin, busy: busy || opening };
}
