"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { FileDrop } from "#app/_components/file-drop.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useSingleRun } from "#app/_components/use-single-run.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { importedItemsMax } from "#server/domain/item/item.ts";
import { ItemsPreview } from "./items-preview.tsx";
import { type ReadItem, readItems, withTakenCode } from "./read-items.ts";
import { readTextFile } from "./read-text-file.ts";

/** What became of a table: its rows, or why there are none. */
type Reading = { rows: readonly ReadItem[] } | { problem: string } | null;

/** A list of items out of a file or a spreadsheet. Every row is shown as it was understood before any is kept. */
export function ImportItemsDialog({ company, onClose }: { company: string; onClose: () => void }) {
  const t = useTranslations("items.import");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const look = trpc.items.import.useMutation();
  const write = trpc.items.import.useMutation();
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState("");
  const [reading, setReading] = useState<Reading>(null);
  const rows = reading !== null && "rows" in reading ? reading.rows : [];
  const ready = rows.flatMap(({ item }) => item ?? []);

  async function read(text: string) {
    const found = readItems(text, locale);
    if (text.trim() === "") return setReading(null);
    if (found === null) return setReading({ problem: t("noHeadings") });
    if (found.length > importedItemsMax)
      return setReading({ problem: t("tooLong", { max: String(importedItemsMax) }) });
    setReading({ rows: found });
    const items = found.flatMap(({ item }) => item ?? []);
    if (items.length > 0) await attempt(() => look.mutateAsync({ company, items, write: false }), found);
  }

  /** Marks the rows whose codes are taken. @returns how many were written. */
  async function attempt(ask: () => ReturnType<typeof look.mutateAsync>, found: readonly ReadItem[]) {
    try {
      const { taken, written } = await ask();
      const isTaken = ({ item }: ReadItem) =>
        item !== null && item.code !== null && taken.includes(item.code);
      const marked = found.map((row) => (isTaken(row) ? withTakenCode(row) : row));
      // Another table may have been put in while this one was asked about.
      setReading((now) => (now !== null && "rows" in now && now.rows === found ? { rows: marked } : now));
      return written;
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
      return 0;
    }
  }

  async function take(chosen: File | null) {
    setFile(chosen);
    setPasted("");
    if (chosen === null) return setReading(null);
    const text = await readTextFile(chosen);
    if (text === null) setReading({ problem: t("unreadable") });
    else if (text.trim() === "") setReading({ problem: t("noHeadings") });
    else await read(text);
  }

  const { run: keep, busy } = useSingleRun(async () => {
    const count = await attempt(() => write.mutateAsync({ company, items: ready, write: true }), rows);
    if (count === 0) return;
    await utils.items.list.invalidate({ company });
    showToast(t("done", { count }));
    onClose();
  });

  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button variant="primary" disabled={ready.length === 0} busy={busy} onClick={() => void keep()}>
            {t("submit", { count: ready.length })}
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{t("hint")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t("file")}>
          <FileDrop
            file={file}
            onFileChange={(chosen) => void take(chosen)}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
          />
        </Field>
        <Field label={t("paste")}>
          <TextArea
            rows={3}
            value={pasted}
            spellCheck={false}
            onChange={(event) => {
              setFile(null);
              setPasted(event.currentTarget.value);
              void read(event.currentTarget.value);
            }}
          />
        </Field>
      </div>
      <div role="status">
        {reading !== null && "problem" in reading ? <Notice kind="wait">{reading.problem}</Notice> : null}
        {rows.length === 0 ? null : <ItemsPreview rows={rows} />}
      </div>
    </Dialog>
  );
}
