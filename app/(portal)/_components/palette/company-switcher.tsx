"use client";

import { ChevronsUpDown, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { CompanyMark } from "#app/_components/company-mark.tsx";
import type { PaletteCompany } from "./use-palette-entries.tsx";

export type SwitchedCompany = PaletteCompany & { name: string; detail: string };

const load = () => import("./command-palette.tsx");
const CommandPalette = lazy(load);

/**
 * The company one works in, always in sight, as the button that opens the palette; Ctrl+K or ⌘K opens it from anywhere.
 * What the palette is made of comes when somebody reaches for it.
 */
export function CompanySwitcher({ company }: { company: SwitchedCompany | null }) {
  const t = useTranslations("palette");
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isMeant = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isMeant || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      const dialog = document.querySelector<HTMLDialogElement>("dialog[open]");
      // A second press closes it; another dialog is not left behind.
      if (dialog === null) setOpen(true);
      else if (dialog.hasAttribute("data-palette")) dialog.close();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(true)}
        className="flex min-h-9 min-w-0 items-center gap-2.5 rounded-md py-1 pr-2 text-left hover:bg-sunken pointer-coarse:min-h-11"
      >
        <CompanyMark name={company?.name ?? "SEFlow"} seed={company?.slug ?? "seflow"} />
        <span className="flex min-w-0 flex-col leading-tight">
          <span className="truncate font-semibold">{company?.name ?? "SEFlow"}</span>
          {company === null ? null : <span className="truncate text-xs text-ink-soft">{company.detail}</span>}
        </span>
        <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        <span
          aria-hidden="true"
          className="ml-4 hidden items-center gap-2 rounded border border-line px-2 py-0.5 text-xs text-ink-soft lg:flex"
        >
          <Search className="size-3.5" />
          {t("search")}
          <kbd className="font-sans text-ink-faint">Ctrl K</kbd>
        </span>
        <span className="sr-only">{t("open")}</span>
      </button>
      {open ? (
        <Suspense>
          <CommandPalette company={company} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
