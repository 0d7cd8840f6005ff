"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";

/**
 * The browser's own modal dialog: it traps focus, closes on Escape, makes the page behind it inert and gives the focus
 * back, without injecting styles that a strict content policy would refuse.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  children,
  footer,
  wide = false,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  /** For a whole document instead of a question. */
  wide?: boolean;
}) {
  const t = useTranslations("common");
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (dialog === null || dialog.open === open) return;
    if (!open) return dialog.close();
    dialog.showModal();
    // Otherwise the browser takes the first button, which closes.
    dialog.querySelector<HTMLElement>(":is(input, select, textarea):not(:disabled)")?.focus();
  }, [open]);

  // Taken away while it is open: only a dialog that is closed gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      // Told late: a dialog that was taken away and put back, as development does with each, is open again by then.
      onClose={({ currentTarget }) => (currentTarget.open ? undefined : onOpenChange(false))}
      className={classNames(
        "rounded-lg border border-line bg-surface p-0 text-ink shadow-xl",
        wide ? "w-[min(64rem,calc(100vw-2rem))]" : "w-[min(32rem,calc(100vw-2rem))]",
      )}
    >
      {open ? (
        <>
          <header className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-5">
            <h2 id={titleId} className="text-lg font-semibold">
              {title}
            </h2>
            <IconButton label={t("close")} icon={<X />} onClick={() => onOpenChange(false)} />
          </header>
          <div className="flex flex-col gap-3 px-5 py-4">{children}</div>
          {footer === undefined ? null : (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-canvas px-5 py-3">
              {footer}
            </footer>
          )}
        </>
      ) : null}
    </dialog>
  );
}
