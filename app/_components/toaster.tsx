"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { closeToast, toastStore } from "./toast-store.ts";

/** Place for `showToast`; mounted once, in the outermost layout. */
export function Toaster() {
  const t = useTranslations("common");
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.readOnServer);
  return (
    <div
      role="status"
      data-screen-only
      className="pointer-events-none fixed inset-x-4 bottom-20 z-40 flex flex-col items-end gap-2 md:bottom-6"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={classNames(
            "pointer-events-auto flex w-full max-w-sm items-center gap-3 rounded-md border bg-surface py-1.5 pr-1.5 pl-4 shadow-lg",
            "transition-[opacity,translate] starting:translate-y-1 starting:opacity-0",
            toast.tone === "failed" ? "border-danger-text" : "border-line-control",
          )}
        >
          {toast.tone === "failed" ? (
            <CircleAlert className="size-4 shrink-0 text-danger-text" />
          ) : (
            <CircleCheck className="size-4 shrink-0 text-green-ink" />
          )}
          <p className="grow">{toast.text}</p>
          <IconButton label={t("close")} icon={<X />} onClick={() => closeToast(toast.id)} />
        </div>
      ))}
    </div>
  );
}
