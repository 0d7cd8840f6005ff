"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** A readable cause and a way on. */
export function ErrorState({
  cause,
  title,
  onRetry,
  action,
}: {
  /** A sentence, from `useErrorText`. */
  cause: string;
  title?: string;
  onRetry?: () => void;
  action?: ReactNode;
}) {
  const t = useTranslations("errorState");
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-14 text-center">
      <TriangleAlert className="size-6 text-danger-text" />
      <div className="flex flex-col gap-1">
        <p className="font-semibold">{title ?? t("title")}</p>
        <p className="max-w-prose text-ink-soft">{cause}</p>
      </div>
      {onRetry === undefined ? null : (
        <Button icon={<RotateCw />} onClick={onRetry}>
          {t("tryAgain")}
        </Button>
      )}
      {action}
    </div>
  );
}
