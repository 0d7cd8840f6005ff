"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { type DeadlineFilter, deadlineAddress } from "./deadline-filter.ts";

/**
 * The filter that a person last asked for, which the page may still be on its way to: two changes in quick succession
 * are both kept.
 */
export function useWantedFilter(path: string, filter: DeadlineFilter) {
  const router = useRouter();
  const wanted = useRef(filter);
  useEffect(() => {
    wanted.current = filter;
  }, [filter]);

  /** Takes note of a change that a link leads to by itself. */
  function note(change: Partial<DeadlineFilter>): DeadlineFilter {
    wanted.current = { ...wanted.current, ...change };
    return wanted.current;
  }
  return {
    note,
    addressWith: (change: Partial<DeadlineFilter>) => deadlineAddress(path, note(change)),
    go: (change: Partial<DeadlineFilter>) =>
      router.replace(deadlineAddress(path, note(change)), { scroll: false }),
  };
}
