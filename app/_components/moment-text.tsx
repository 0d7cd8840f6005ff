"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { formatDateTime, formatRelative } from "#server/messages/format.ts";
import { useCompanyNow } from "./company-clock.tsx";

/**
 * A moment in Belgrade time. `relative` shows "pre 5 minuta" and keeps the exact time on hover; the server always
 * writes the exact time, because only the browser knows how late it is when somebody looks.
 */
export function MomentText({
  instant,
  relative = false,
  real = false,
}: {
  instant: Date | string;
  relative?: boolean;
  /** Of the real clock, whatever the company's trial world shows: when a worker died, when SEF last answered. */
  real?: boolean;
}) {
  const locale = useLocale();
  const minute = useSyncExternalStore(subscribeToMinutes, currentMinute, () => null);
  const companyNow = useCompanyNow();
  const exact = formatDateTime(instant, locale);
  const shown =
    relative && minute !== null ? formatRelative(instant, real ? new Date() : companyNow(), locale) : exact;
  return (
    <time dateTime={new Date(instant).toISOString()} title={exact} className="sm:whitespace-nowrap">
      {shown}
    </time>
  );
}

function currentMinute(): number {
  return Math.ceil(Date.now() / 60_000);
}

function subscribeToMinutes(onChange: () => void): () => void {
  const timer = setInterval(onChange, 30_000);
  return () => clearInterval(timer);
}
