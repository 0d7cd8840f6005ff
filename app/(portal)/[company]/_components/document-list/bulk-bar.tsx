"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#app/_components/button.tsx";
import { sumAmounts } from "./sum-amounts.ts";

/** What is chosen, how much it comes to, and what can be done to it. Stays in sight while the list is scrolled. */
export function BulkBar({
  rows,
  onClear,
  children,
}: {
  rows: readonly { payable: string; currency: string }[];
  onClear: () => void;
  /** The acts. */
  children: ReactNode;
}) {
  const t = useTranslations("bulk");
  const locale = useLocale();
  return (
    <section
      aria-label={t("bar")}
      className="sticky bottom-18 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface px-4 py-2.5 shadow-lg md:bottom-3"
      data-screen-only
    >
      <p role="status" className="grow">
        <span className="font-medium">{t("chosen", { count: rows.length })}</span>
        <span className="ml-2 text-ink-soft tabular-nums">{sumAmounts(rows, locale)}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {children}
        <Button variant="ghost" icon={<X />} onClick={onClear}>
          {t("clear")}
        </Button>
      </div>
    </section>
  );
}
