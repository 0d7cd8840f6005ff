"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { FirstUse, latePart } from "#app/_components/late-part.tsx";
import type { FilterEntry } from "./filter-bar.tsx";

const FiltersDialog = latePart(() =>
  import("./filters-dialog.tsx").then(({ FiltersDialog }) => FiltersDialog),
);

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
  const [open, setOpen] = useState(false);
  const activeCount = entries.filter(({ said }) => said !== null).length;
  return (
    <div className="md:hidden">
      <Button icon={<SlidersHorizontal />} onClick={() => setOpen(true)}>
        {activeCount === 0 ? t("button") : t("buttonCount", { count: String(activeCount) })}
      </Button>
      <FirstUse when={open}>
        <FiltersDialog
          entries={entries}
          order={order}
          open={open}
          onOpenChange={setOpen}
          onClearAll={activeCount === 0 ? null : onClearAll}
        />
      </FirstUse>
    </div>
  );
}
