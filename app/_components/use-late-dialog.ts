"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { failureOf } from "#app/_trpc/failure.ts";
import { showToast } from "./toast-store.ts";
import { useErrorText } from "./use-error-text.ts";

/**
 * A dialog, or a menu, whose code is fetched when somebody reaches for its button. `Dialog` is null until it is open; spread
 * `button` on the button: it is busy while the dialog is on its way, and Escape calls it off. Give `load` a function that stays the same.
 */
export function useLateDialog<Props>(load: () => Promise<ComponentType<Props>>) {
  const errorText = useErrorText();
  const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
  const [state, setState] = useState<"closed" | "coming" | "open">("closed");

  // Of the presses: only what the last one asked for may open, and that only while nobody has called it off.
  const press = useRef(0);
  const isComing = state === "coming";
  useEffect(() => {
    if (!isComing) return;
    const callOff = () => {
      press.current += 1;
      setState("closed");
    };
    const callOffAtEscape = ({ key }: KeyboardEvent) => (key === "Escape" ? callOff() : undefined);
    document.addEventListener("keydown", callOffAtEscape);
    return () => {
      press.current += 1;
      document.removeEventListener("keydown", callOffAtEscape);
    };
  }, [isComing]);

  async function open(): Promise<void> {
    press.current += 1;
    const own = press.current;
    setState("coming");
    try {
      const Dialog = await load();
      if (own !== press.current) return;
      setLoaded(() => Dialog);
      setState("open");
    } catch (error) {
      if (own !== press.current) return;
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
