"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useOptimistic, useRef, useTransition } from "react";
import { withQuery } from "#server/domain/listing/list-address.ts";

export type ViewChange<View> = (view: View) => View;

/**
 * What a list shows, as its address says it. A change is written on top of the last one that was asked for, not of the
 * one that is on the screen: two in quick succession are both kept, and the controls show at once what was asked.
 */
export function useListAddress<View>({
  path,
  view,
  write,
}: {
  path: string;
  /** What the page shows now. */
  view: View;
  write: (view: View) => string;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(view);
  const wanted = useRef(view);
  /** What was asked for and has not come yet, oldest first. */
  const asked = useRef<string[]>([]);
  const arrived = write(view);
  useEffect(() => {
    const position = asked.current.indexOf(arrived);
    // An address that nobody asked for here came by a link or by "back": it stands, and what was asked before is void.
    asked.current = position < 0 ? [] : asked.current.slice(position + 1);
    if (asked.current.length === 0) wanted.current = view;
  }, [arrived, view]);

  function go(change: ViewChange<View>, kept: "push" | "replace" = "push") {
    const before = write(wanted.current);
    const next = change(wanted.current);
    const query = write(next);
    if (query === before) return;
    wanted.current = next;
    asked.current.push(query);
    startTransition(() => {
      show(next);
      router[kept](withQuery(path, query), { scroll: false });
    });
  }

  return {
    /** What was last asked for, be it on its way. */
    shown,
    pending,
    go,
    query: arrived,
    /** A link that another tab can be opened by, and that takes along what is on its way when it is simply pressed. */
    linkTo: (change: ViewChange<View>) => ({
      href: withQuery(path, write(change(shown))),
      onClick: (event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(change);
      },
    }),
  };
}
