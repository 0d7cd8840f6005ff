"use client";

import { Paperclip } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { formatFileSize } from "#server/messages/format.ts";

/** Files inside the document, each to be kept by whoever reads it. */
export function PaperAttachments({
  attachments = [],
  filesHref,
}: {
  attachments: Invoice["attachments"];
  /** Address of the files; null where they cannot be had. */
  filesHref: string | null;
}) {
  const t = useTranslations("references.attachments");
  const locale = useLocale();
  if (attachments.length === 0) return null;
  const files = attachments.map((file, position) => ({
    file,
    position,
    key: `${position} ${file.fileName}`,
  }));
  return (
    <section className="flex flex-col gap-1 border-t border-line pt-4">
      <h3 className="text-sm text-ink-soft">{t("title")}</h3>
      <ul className="flex flex-col gap-1 text-sm">
        {files.map(({ file, position, key }) => (
          <li key={key} className="flex min-w-0 flex-wrap items-center gap-x-2">
            <Paperclip className="size-4 shrink-0 text-ink-soft" />
            {filesHref === null ? (
              <span className="break-all">{file.fileName ?? file.name}</span>
            ) : (
              <a
                href={`${filesHref}/${position}`}
                download
                className="py-1 font-medium break-all text-accent-text underline underline-offset-2"
              >
                {file.fileName ?? file.name}
              </a>
            )}
            <span className="text-ink-soft">{formatFileSize(file.sizeBytes, locale)}</span>
            {file.name === "" || file.fileName?.startsWith(file.name) ? null : (
              <span className="text-ink-soft">{file.name}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
