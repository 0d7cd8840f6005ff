"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { Draft } from "./use-draft.ts";

/**
 * Nobody loses what they typed by leaving: a link first stores it, and only what cannot be stored is asked about. The
 * browser asks by itself when the tab is closed.
 */
export function useLeaveGuard(draft: Draft): void {
  const t = useTranslations("editor");
  const router = useRouter();

  const leave = useEffectEvent(async (address: string) => {
    const isStored = await draft.save();
    if (isStored || window.confirm(t("leave"))) router.push(address);
  });

  useEffect(() => {
    if (!draft.dirty) return;
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
      void leave(address.pathname + address.search);
    }
    window.addEventListener("beforeunload", stay);
    document.addEventListener("click", hold, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", stay);
      document.removeEventListener("click", hold, { capture: true });
    };
  }, [draft.dirty]);
}
