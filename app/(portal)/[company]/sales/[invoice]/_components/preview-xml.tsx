"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#app/_components/copy-button.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** The XML of the stored version, read only. */
export function PreviewXml({ company, invoiceId }: { company: string; invoiceId: string }) {
  const t = useTranslations("references.preview");
  const errorText = useErrorText();
  const { data, error } = trpc.invoices.previewXml.useQuery(
    { company, invoiceId },
    { staleTime: 0, gcTime: 0 },
  );
  if (error) return <p className="text-danger-text">{errorText(failureOf(error).code)}</p>;
  if (data === undefined) return <LoadingState />;
  if (data.kind === "incomplete") return <Incomplete paths={data.paths} />;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-ink-soft">{t("xmlHint")}</p>
        <CopyButton value={data.xml} label={t("xml")} />
      </div>
      <TextArea readOnly rows={24} value={data.xml} aria-label={t("xml")} className="font-mono text-xs" />
    </>
  );
}

function Incomplete({ paths }: { paths: readonly string[] }) {
  const t = useTranslations("references.preview");
  const fields = useTranslations("fields");
  const names = paths.map((path) => {
    const [field] = path.split(".");
    if (field === "number" || field === "lines" || field === "issueDate") return fields(field);
    return field === "attachments" ? fields("attachment") : path;
  });
  return <p>{t("incomplete", { fields: [...new Set(names)].join(", ") })}</p>;
}
