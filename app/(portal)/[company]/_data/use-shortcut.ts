"use client";

import { useEffect, useRef } from "react";

/** Runs an act at one key, unless somebody types, a dialog is open, or a modifier says that the browser is meant. */
export function useShortcut(key: string, enabled: boolean, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (!isKey(event, key) || event.defaultPrevented || isMeantElsewhere(event)) return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [key, enabled]);
}

/** By its letter; where the layout writes Cyrillic, by the place on which that letter stands. */
function isKey({ key: typed, code }: KeyboardEvent, key: string): boolean {
  if (typed.toLowerCase() === key) return true;
  return /\p{Script=Cyrillic}/u.test(typed) && code === `Key${key.toUpperCase()}`;
}

function isMeantElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (document.querySelector("dialog[open]") !== null) return true;
  return (
    target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select") !== null
  );
}
