import Link from "next/link";
import { classNames } from "./class-names.ts";

export type TabLink = {
  href: string;
  label: string;
  count?: number;
  active: boolean;
  /** Runs before the link leads there. */
  onOpen?: () => void;
};

/** Tabs that live in the address: each is a link, the open one says so. A count of zero is left out. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              {...(tab.onOpen === undefined ? {} : { onClick: tab.onOpen })}
              aria-current={tab.active ? "page" : undefined}
              className={classNames(
                "-mb-px flex h-10 items-center gap-2 border-b-2 px-3 font-medium whitespace-nowrap -outline-offset-2 pointer-coarse:h-11",
                tab.active
                  ? "border-accent-text text-ink"
                  : "border-transparent text-ink-soft hover:border-line-control hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count ? (
                <span className="rounded bg-sunken px-1.5 text-xs text-ink-soft">{tab.count}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
