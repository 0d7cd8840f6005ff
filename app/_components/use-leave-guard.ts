"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * Holds whoever leaves a page with something unsaved: a link asks `leave`, which goes there or does not. The browser asks
 * by itself when the tab is closed.
 */
export function useLeaveGuard(isDirty: boolean, leave: (address: string) => void): void {
  const ask = useEffectEvent(leave);

  useEffect(() => {
    if (!isDirty) return;
    function stay(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function hold(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
      if (link === null || !isPlain || link.target !== "" || link.hasAttribute("download")) return;
      const address = new URL(link.href, window.location.href);
      const isHere = address.pathname === window.location.pathname;
      if (isHere || address.origin !== window.location.origin) return;
      event.preventDefault();
      event.stopPropagation();
      ask(address.pathname + address.search);
    }
    window.addEventListener("beforeunload", stay);
    document.addEventListener("click", hold, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", stay);
      document.removeEventListener("click", hold, { capture: true });
    };
  }, [isDirty]);
}
