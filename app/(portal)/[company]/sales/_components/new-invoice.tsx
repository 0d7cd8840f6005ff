"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "#app/_components/button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useSingleRun } from "#app/_components/use-single-run.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { useShortcut } from "#app/(portal)/[company]/_data/use-shortcut.ts";

/** Begins an invoice or an advance on an empty sheet and opens it. */
export function NewInvoice({ company }: { company: string }) {
  const t = useTranslations("editor");
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const create = trpc.invoices.create.useMutation();
  const [opening, startOpening] = useTransition();
  const begin = useSingleRun(async (typeCode: "380" | "386") => {
    try {
      const { invoiceId } = await create.mutateAsync({ company, typeCode });
      void utils.invoices.list.invalidate({ company });
      void utils.invoices.counts.invalidate({ company });
      startOpening(() => router.push(`/${company}/sales/${invoiceId}`));
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
  });
  const busy = begin.busy || opening;

  useShortcut("c", !busy, () => void begin.run("380"));
  return (
    <>
      <Button busy={busy} onClick={() => void begin.run("386")}>
        {t("newAdvance")}
      </Button>
      <Button
        variant="primary"
        icon={<Plus />}
        aria-keyshortcuts="c"
        busy={busy}
        onClick={() => void begin.run("380")}
      >
        {t("newInvoice")}
      </Button>
    </>
  );
}
