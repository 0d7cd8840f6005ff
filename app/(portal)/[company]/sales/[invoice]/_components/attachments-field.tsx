"use client";

import { Download, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#app/_components/field.tsx";
import { FileDrop } from "#app/_components/file-drop.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { readAsBase64 } from "#app/(portal)/[company]/sales/_components/file-base64.ts";
import { isPdfContent } from "#server/domain/invoice/attachment-name.ts";
import { totalBytes } from "#server/domain/invoice/attachment-rules.ts";
import { limits } from "#server/domain/invoice/limits.ts";
import { formatFileSize } from "#server/messages/format.ts";
import type { DraftValues } from "./draft-values.ts";
import type { Draft } from "./use-draft.ts";
import { useFaultAt } from "./use-draft-fault.ts";

type KeptFile = DraftValues["attachments"][number];

/** PDF files that travel inside the document: each is stored once, and the draft only names it. */
export function AttachmentsField({
  company,
  invoiceId,
  draft,
}: {
  company: string;
  invoiceId: string;
  draft: Draft;
}) {
  const t = useTranslations("references.attachments");
  const errorText = useErrorText();
  const locale = useLocale();
  const faultAt = useFaultAt(draft);
  const { attachments } = draft.values;
  const { attach, busy, fault } = useAttach(company, invoiceId, draft);
  const size = (bytes: number) => formatFileSize(bytes, locale);
  const change = (next: KeptFile[]) => {
    draft.form.setValue("attachments", next, { shouldDirty: true });
  };
  const rename = (at: number, name: string) =>
    change(attachments.map((file, index) => (index === at ? { ...file, name } : file)));
  const rows = attachments.map((file, index) => ({ key: file.fileId ?? String(index), file, index }));
  return (
    <Panel title={t("title")}>
      {rows.length === 0 ? null : (
        <ul className="flex flex-col gap-3">
          {rows.map(({ key, file, index }) => (
            <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-start gap-2">
              <Field
                label={t("name", { position: String(index + 1) })}
                path={`attachments.${index}.fileName`}
                hint={`${file.fileName ?? ""} · ${size(file.sizeBytes)}`}
                error={
                  faultAt(`attachments.${index}.fileName`) ??
                  faultAt(`attachments.${index}.mimeCode`) ??
                  faultAt(`attachments.${index}.sizeBytes`)
                }
              >
                <TextInput
                  autoComplete="off"
                  maxLength={200}
                  value={file.name}
                  onChange={(event) => rename(index, event.currentTarget.value)}
                />
              </Field>
              {isStored(file, draft) ? (
                <LinkButton
                  className="mt-6"
                  href={`/api/companies/${company}/invoices/${invoiceId}/attachments/${index}`}
                  download
                  icon={<Download />}
                  aria-label={t("download", { name: file.name })}
                />
              ) : (
                <span />
              )}
              <IconButton
                className="mt-6"
                label={t("remove", { name: file.name })}
                icon={<X />}
                onClick={() => change(attachments.filter((_, other) => other !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field
        label={t("add")}
        path="attachments"
        hint={t("hint", {
          count: String(limits.attachments.max),
          each: megabytes(limits.attachmentBytes.max),
          total: megabytes(limits.attachmentsBytes.max),
        })}
        error={fault === null ? undefined : errorText(fault)}
      >
        <FileDrop
          file={null}
          onFileChange={(file) => void (file !== null && attach(file))}
          accept=".pdf,application/pdf"
          disabled={busy}
          takesMore
        />
      </Field>
      <p role="status" className="text-sm text-ink-soft">
        {busy
          ? t("uploading")
          : attachments.length === 0
            ? ""
            : t("sum", { size: size(totalBytes(attachments)) })}
      </p>
    </Panel>
  );
}

/** The address of a file counts places of the stored version. */
function isStored({ fileId }: KeptFile, { base, values }: Draft): boolean {
  const at = values.attachments.findIndex((file) => file.fileId === fileId);
  return fileId !== undefined && base.attachments[at]?.fileId === fileId;
}

/** Stores the file first, then names it in the document; what cannot be attached is told before it travels. */
function useAttach(company: string, invoiceId: string, draft: Draft) {
  const store = trpc.invoices.attachFile.useMutation();
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function attach(file: File) {
    setFault(null);
    const { attachments } = draft.form.getValues();
    setReading(true);
    try {
      const refusal = await refusalOf(file, totalBytes(attachments));
      if (refusal !== null) return setFault(refusal);
      const base64 = await readAsBase64(file);
      const fileName = file.name.slice(-255);
      const kept = await store.mutateAsync({ company, invoiceId, fileName, base64 });
      const now = draft.form.getValues().attachments;
      draft.form.setValue("attachments", [...now, kept], { shouldDirty: true });
    } catch (error) {
      setFault(failureOf(error).code);
    } finally {
      setReading(false);
    }
  }

  return { attach, fault, busy: reading };
}

async function refusalOf(file: File, bytesBefore: number): Promise<string | null> {
  if (file.size === 0) return "ATTACHMENT_EMPTY";
  if (file.size + bytesBefore > limits.attachmentsBytes.max) return "ATTACHMENT_TOO_LARGE";
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  return isPdfContent(start) ? null : "ATTACHMENT_NOT_PDF";
}

/** Limits are round figures of binary megabytes, as the findings name them. */
function megabytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MB`;
}
