"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { FileDrop } from "#app/_components/file-drop.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { readAsBase64 } from "./file-base64.ts";

/** SEF's own limit; a larger file is refused before a byte of it travels. */
const fileBytesMax = 25 * 1024 * 1024;
const fileNameLengthMax = 255;

/** "Uvezite XML": a file becomes a draft, and its page opens. Nothing is sent here. */
export function ImportDialog({
  company,
  open,
  onOpenChange,
}: {
  company: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("sales.upload");
  const common = useTranslations("common");
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const importUbl = trpc.invoices.importUbl.useMutation();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const [opening, startOpening] = useTransition();
  const busy = reading || opening;

  function choose(chosen: File | null) {
    setFile(chosen);
    setFault(chosen === null ? null : faultOf(chosen));
  }

  async function submit() {
    if (file === null) return setFault("chooseFirst");
    if (faultOf(file) !== null) return;
    setReading(true);
    setFault(null);
    try {
      const base64 = await readAsBase64(file);
      const fileName = file.name.slice(-fileNameLengthMax);
      const { invoiceId } = await importUbl.mutateAsync({ company, fileName, base64 });
      void utils.invoices.list.invalidate({ company });
      void utils.invoices.counts.invalidate({ company });
      startOpening(() => router.push(`/${company}/sales/${invoiceId}`));
    } catch (error) {
      setFault(failureOf(error).code);
    } finally {
      setReading(false);
    }
  }

  /** Closing does not stop an import under way: its draft opens when it is there. */
  function change(wanted: boolean) {
    onOpenChange(wanted);
    if (!busy) choose(null);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={t("title")}
      footer={
        <>
          <Button onClick={() => change(false)}>{common("stepBack")}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {busy ? t("importing") : t("submit")}
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{t("lead")}</p>
      <Field
        label={t("file")}
        hint={t("hint")}
        error={fault === null ? undefined : fault === "chooseFirst" ? t("chooseFirst") : errorText(fault)}
      >
        <FileDrop file={file} onFileChange={choose} accept=".xml,application/xml,text/xml" disabled={busy} />
      </Field>
    </Dialog>
  );
}

/** What is wrong with a file before it is read, as a code of the errors; null when nothing is. */
function faultOf({ size }: File): string | null {
  if (size === 0) return "XML_EMPTY";
  return size > fileBytesMax ? "XML_TOO_LARGE" : null;
}
