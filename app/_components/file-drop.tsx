"use client";

import { FileText, Upload, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { formatFileSize } from "#server/messages/format.ts";
import { classNames } from "./class-names.ts";
import { useFieldAttributes } from "./field-context.ts";
import { IconButton } from "./icon-button.tsx";

/** One file, chosen or dropped. The real input lies over the whole zone, so keyboard, reader and drop work by themselves. */
export function FileDrop({
  file,
  onFileChange,
  accept,
  disabled = false,
  label,
  takesMore = false,
}: {
  file: File | null;
  onFileChange: (file: File | null) => void;
  /** As in the input's attribute, for example ".xml,application/xml,text/xml". */
  accept?: string;
  disabled?: boolean;
  /** Name of the input when no Field stands around it. */
  label?: string;
  /** Each file is taken away at once and the zone is ready for the next. */
  takesMore?: boolean;
}) {
  const t = useTranslations("common");
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [dragging, setDragging] = useState(false);

  function clear() {
    if (input.current !== null) input.current.value = "";
    onFileChange(null);
  }

  return (
    <div
      className={classNames(
        "relative flex min-h-20 flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-dashed px-4 py-3",
        "has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus",
        dragging ? "border-accent-text bg-accent-soft" : "border-line-control bg-surface",
      )}
    >
      <input
        {...useFieldAttributes()}
        ref={input}
        type="file"
        accept={accept}
        disabled={disabled}
        aria-label={label}
        className="absolute inset-0 cursor-pointer opacity-0"
        onDragEnter={() => setDragging(true)}
        onDragLeave={() => setDragging(false)}
        onDrop={() => setDragging(false)}
        onChange={(event) => {
          onFileChange(event.currentTarget.files?.[0] ?? null);
          if (takesMore) event.currentTarget.value = "";
        }}
      />
      {file === null ? (
        <>
          <Upload className="size-5 text-ink-soft" />
          <span className="font-medium text-accent-text underline underline-offset-2">{t("chooseFile")}</span>
          <span className="text-ink-soft pointer-coarse:hidden">{t("dropFile")}</span>
        </>
      ) : (
        <>
          <FileText className="size-5 text-ink-soft" />
          <span className="min-w-0 font-medium break-all">{file.name}</span>
          <span className="text-sm text-ink-soft">{formatFileSize(file.size, locale)}</span>
          <IconButton
            label={t("removeFile")}
            icon={<X />}
            onClick={clear}
            disabled={disabled}
            className="relative ml-auto"
          />
        </>
      )}
    </div>
  );
}
