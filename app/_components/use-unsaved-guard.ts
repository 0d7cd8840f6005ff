"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLeaveGuard } from "./use-leave-guard.ts";

/** For a form that is saved by a button: a link asks before what was typed is lost. */
export function useUnsavedGuard(isDirty: boolean): void {
  const t = useTranslations("editor");
  const router = useRouter();
  useLeaveGuard(isDirty, (address) => {
    if (window.confirm(t("leave"))) router.push(address);
  });
}
