"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import type { FilterEntry } from "./filter-bar.tsx";

/** The order of a list and all its filters, one below the other. */
export function FiltersDialog({
  entries,
  order,
  open,
  onOpenChange,
  onClearAll,
}: {
  entries: readonly FilterEntry[];
  order: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Null while nothing is asked. */
  onClearAll: (() => void) | null;
}) {
  const t = useTranslations("listing.filter");
  const clearFilters = useTranslations("common")("clearFilters");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      footer={
        <>
          {onClearAll === null ? null : <Button onClick={onClearAll}>{clearFilters}</Button>}
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            {t("done")}
          </Button>
        </>
      }
    >
      {order}
      {entries.map(({ key, name, fields }) => (
        <fieldset key={key} className="flex min-w-0 flex-col gap-2 border-t border-line pt-3">
          <legend className="float-left mb-2 w-full font-medium">{name}</legend>
          <Suspense>{fields}</Suspense>
        </fieldset>
      ))}
    </Dialog>
  );
}
