"use client";

import { createContext, type ReactNode, use } from "react";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";

const AheadMs = createContext(0);

/** All beneath it goes by the company's clock: ahead of the real one where a trial world has been pushed forward. */
export function CompanyClock({ aheadMs, children }: { aheadMs: number; children: ReactNode }) {
  return <AheadMs value={aheadMs}>{children}</AheadMs>;
}

/** What the company's clock shows, each time it is asked. */
export function useCompanyNow(): () => Date {
  const aheadMs = use(AheadMs);
  return () => new Date(Date.now() + aheadMs);
}

/** Whether the company's clock is on another moment than the real one, so that times have to say by which they are. */
export function useIsAhead(): boolean {
  return use(AheadMs) !== 0;
}

/** Today's day in Belgrade for the company. */
export function useCompanyToday(): CivilDate {
  return belgradeDay(useCompanyNow()());
}
