"use client";

import { type ReactNode, Suspense, useEffect, useId, useRef, useState } from "react";
import { classNames } from "./class-names.ts";

/** Room that a panel needs to the right of its button. */
const panelWidthPx = 340;

/** A button with a small panel below it, for fields and links. Escape, a press elsewhere and leaving it close it. */
export function Disclosure({
  label,
  className,
  children,
  panelLabel,
  panelClassName,
}: {
  label: ReactNode;
  className: string;
  /** Drawn only while open. `close` gives the focus back. */
  children: (close: () => void) => ReactNode;
  panelLabel: string;
  panelClassName?: string;
}) {
  const panelId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [side, setSide] = useState<"left" | "right" | null>(null);
  const isOpen = side !== null;

  useEffect(() => {
    const element = frame.current;
    if (!isOpen || element === null) return;
    const away = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) setSide(null);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setSide(null);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    // On the document: the field that had the focus may have gone with what was done in it.
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
      document.removeEventListener("keydown", press);
    };
  }, [isOpen]);

  function close() {
    setSide(null);
    button.current?.focus();
  }
  function toggle() {
    const left = button.current?.getBoundingClientRect().left ?? 0;
    if (isOpen) close();
    else setSide(left + panelWidthPx > document.documentElement.clientWidth ? "right" : "left");
  }
  return (
    <div ref={frame} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={toggle}
        className={className}
      >
        {label}
      </button>
      {isOpen ? (
        <section
          id={panelId}
          aria-label={panelLabel}
          className={classNames(
            "absolute top-full z-30 mt-1.5 flex max-h-[60dvh] flex-col gap-3 overflow-y-auto rounded-md border border-line bg-surface p-3 shadow-lg",
            side === "left" ? "left-0" : "right-0",
            panelClassName ?? "w-72",
          )}
        >
          <Suspense>{children(close)}</Suspense>
        </section>
      ) : null}
    </div>
  );
}
