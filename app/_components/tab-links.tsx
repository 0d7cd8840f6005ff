import Link from "next/link";
import { useLocale } from "next-intl";
import type { MouseEvent } from "react";
import { formatQuantity } from "#server/messages/format.ts";
import { classNames } from "./class-names.ts";
import { TabState } from "./tab-state.tsx";

export type TabLink = {
  href: string;
  label: string;
  count?: number;
  /** Nobody counted further than `count`. */
  isMore?: boolean;
  active: boolean;
  /** Runs before the link leads there. */
  onOpen?: (event: MouseEvent) => void;
};

/** Tabs that live in the address: each is a link, the open one says so. A count of zero is left out. */
export function TabLinks({
  label,
  tabs,
  busy = false,
}: {
  label: string;
  tabs: readonly TabLink[];
  /** What the open tab shows is on its way. */
  busy?: boolean;
}) {
  const locale = useLocale();
  return (
    <nav aria-label={label} className="relative overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              {...(tab.onOpen === undefined ? {} : { onClick: tab.onOpen })}
              aria-current={tab.active ? "page" : undefined}
              className={classNames(
                "relative -mb-px flex h-10 items-center gap-2 border-b-2 px-3 font-medium whitespace-nowrap -outline-offset-2 pointer-coarse:h-11",
                tab.active
                  ? "border-accent-text text-ink"
                  : "border-transparent text-ink-soft hover:border-line-control hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count ? (
                <span className="rounded bg-sunken px-1.5 text-xs text-ink-soft">
                  {formatQuantity(String(tab.count), locale)}
                  {tab.isMore ? "+" : ""}
                </span>
              ) : null}
              <TabState active={tab.active} busy={busy && tab.active} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
