"use client";

import { LoaderCircle } from "lucide-react";
import { useLinkStatus } from "next/link";
import { useEffect, useRef } from "react";

/**
 * Inside the link of a tab: says that its page is on its way, and brings the open tab into sight where the row is wider
 * than the screen. `busy` is for a page that is changed by other means than the link itself.
 */
export function TabState({ active, busy }: { active: boolean; busy: boolean }) {
  const { pending } = useLinkStatus();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const tab = active ? place.current?.closest("a") : null;
    const row = tab?.closest("nav");
    if (tab && row) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.clientWidth) / 2;
  }, [active]);
  return (
    <span
      ref={place}
      aria-hidden="true"
      className="absolute right-0 [&_svg]:size-3 [&_svg]:animate-spin"
      data-pending={pending || busy}
    >
      {pending || busy ? (
        // What comes at once shows no sign.
        <LoaderCircle className="transition-opacity delay-100 starting:opacity-0" />
      ) : null}
    </span>
  );
}
