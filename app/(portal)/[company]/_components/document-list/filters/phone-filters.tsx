"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import type { FilterEntry } from "./filter-bar.tsx";

/** All filters and the order of a list behind one button. */
export function PhoneFilters({
  entries,
  order,
  onClearAll,
}: {
  entries: readonly FilterEntry[];
  /** The order of rows, for where no headers can be pressed. */
  order: ReactNode;
  onClearAll: () => void;
}) {
  const t = useTranslations("listing.filter");
  const clearFilters = useTranslations("common")("clearFilters");
  const [open, setOpen] = useState(false);
  const activeCount = entries.filter(({ said }) => said !== null).length;
  return (
    <div className="md:hidden">
      <Button icon={<SlidersHorizontal />} onClick={() => setOpen(true)}>
        {activeCount === 0 ? t("button") : t("buttonCount", { count: String(activeCount) })}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("title")}
        footer={
          <>
            {activeCount === 0 ? null : <Button onClick={onClearAll}>{clearFilters}</Button>}
            <Button variant="primary" onClick={() => setOpen(false)}>
              {t("done")}
            </Button>
          </>
        }
      >
        {order}
        {entries.map(({ key, name, fields }) => (
          <fieldset key={key} className="flex min-w-0 flex-col gap-2 border-t border-line pt-3">
            <legend className="float-left mb-2 w-full font-medium">{name}</legend>
            {fields}
          </fieldset>
        ))}
      </Dialog>
    </div>
  );
}
