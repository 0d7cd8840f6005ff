"use client";

import { FilePlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "#app/_components/button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { TemplateRow } from "./templates-list.tsx";

/** Makes a draft of a template and opens it. */
export function BeginFromTemplate({ company, template }: { company: string; template: TemplateRow }) {
  const t = useTranslations("templates");
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const begin = trpc.templates.begin.useMutation();
  const [opening, startOpening] = useTransition();

  async function open() {
    try {
      const { invoiceId, buyerLeftOut } = await begin.mutateAsync({ company, templateId: template.id });
      void utils.invoices.list.invalidate({ company });
      void utils.invoices.counts.invalidate({ company });
      if (buyerLeftOut !== null) showToast(t("buyerLeftOut", { buyer: buyerLeftOut }), "failed");
      startOpening(() => router.push(`/${company}/sales/${invoiceId}`));
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
  }

  return (
    <Button
      size="small"
      icon={<FilePlus />}
      busy={begin.isPending || opening}
      aria-label={t("beginNamed", { name: template.name })}
      onClick={() => void open()}
    >
      {t("begin")}
    </Button>
  );
}
