"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLeaveGuard } from "#app/_components/use-leave-guard.ts";
import type { Draft } from "./use-draft.ts";

/** Nobody loses what they typed by leaving: a link first stores it, and only what cannot be stored is asked about. */
export function useDraftGuard(draft: Draft): void {
  const t = useTranslations("editor");
  const router = useRouter();

  async function leave(address: string) {
    const isStored = await draft.save();
    if (isStored || window.confirm(t("leave"))) router.push(address);
  }

  useLeaveGuard(draft.dirty, (address) => void leave(address));
}
