"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { failureOf } from "#app/_trpc/failure.ts";
import { showToast } from "./toast-store.ts";
import { useErrorText } from "./use-error-text.ts";

/**
 * A dialog whose code is fetched when somebody reaches for its button. `Dialog` is null until it is open; spread
 * `button` on the button: it is busy while the dialog is on its way. Give `load` a function that stays the same.
 */
export function useLateDialog<Props>(load: () => Promise<ComponentType<Props>>) {
  const errorText = useErrorText();
  const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
  const [state, setState] = useState<"closed" | "coming" | "open">("closed");

  const opener = useRef<Element | null>(null);

  // The browser gives the focus back to where it was when the dialog showed; on the way there it may have been lost.
  useEffect(() => {
    const before = opener.current;
    if (state !== "closed" || before === null) return;
    opener.current = null;
    if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
  }, [state]);

  async function open(): Promise<void> {
    opener.current = document.activeElement;
    setState("coming");
    try {
      const Dialog = await load();
      setLoaded(() => Dialog);
      setState("open");
    } catch (error) {
      setState("closed");
      showToast(errorText(failureOf(error).code), "failed");
    }
  }

  const preload = () => void load().catch(() => undefined);
  return {
    Dialog: state === "open" ? Loaded : null,
    open: () => void open(),
    close: () => setState("closed"),
    button: {
      busy: state === "coming",
      onClick: () => void open(),
      onFocus: preload,
      onPointerEnter: preload,
    },
  };
}
