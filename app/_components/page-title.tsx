"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { focusTitle } from "./focus-title.ts";

/** Of the browser's whole page: the address it began at, and whether it has led elsewhere since. */
const visit: { began: string | null; hasMoved: boolean } = { began: null, hasMoved: false };

/**
 * The heading of a page. A navigation takes away what had the focus (a row of the list, the browser's Back, a choice in
 * the palette): the heading takes it then, and Tab goes on into the content. The first page leaves the focus alone.
 */
export function PageTitle({ children }: { children: ReactNode }) {
  const path = usePathname();
  useEffect(() => {
    visit.began ??= path;
    visit.hasMoved ||= path !== visit.began;
    if (visit.hasMoved && document.activeElement === document.body) focusTitle();
  }, [path]);
  return (
    <h1 tabIndex={-1} className="text-xl font-semibold break-words outline-none">
      {children}
    </h1>
  );
}
