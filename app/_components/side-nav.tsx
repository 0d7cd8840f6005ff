"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { MenuButton } from "./menu-button.tsx";

export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Open work; zero is not shown. */
  count?: number;
  /** Stands in the bottom bar of phones, under this shorter name; the others are behind "Još". */
  phoneLabel?: string;
  /** Active on its own page only, not on those beneath it. */
  exact?: boolean;
};

/** Rail on the left of a desktop, bar at the bottom of a phone. */
export function SideNav({
  items,
  phoneOrder,
}: {
  items: readonly NavItem[];
  /** Addresses of the bottom bar from left to right. */
  phoneOrder: readonly string[];
}) {
  const t = useTranslations("nav");
  const path = usePathname();
  const isActive = ({ href, exact }: NavItem) =>
    path === href || (exact !== true && path.startsWith(`${href}/`));
  const rest = items.filter(({ phoneLabel }) => phoneLabel === undefined);
  return (
    <>
      <nav
        aria-label={t("mainNavigation")}
        className="sticky top-14 hidden h-[calc(100dvh-3.5rem)] w-60 shrink-0 overflow-y-auto border-r border-line px-2 py-3 md:block"
      >
        <ul className="flex flex-col gap-0.5">
          {items.map((item) => (
            <li key={item.href}>
              <RailLink item={item} active={isActive(item)} />
            </li>
          ))}
        </ul>
      </nav>
      <nav
        aria-label={t("mainNavigation")}
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        <ul className="flex">
          {phoneOrder
            .flatMap((href) => items.filter((item) => item.href === href))
            .map((item) => (
              <li key={item.href} className="grow basis-0">
                <BarLink item={item} active={isActive(item)} />
              </li>
            ))}
          {rest.length === 0 ? null : (
            <li className="grow basis-0">
              <MenuButton
                label={t("more")}
                className={barClasses(rest.some(isActive))}
                trigger={
                  <>
                    <Menu />
                    {t("more")}
                  </>
                }
                entries={rest.map(({ href, label, icon }) => ({ kind: "link", href, label, icon }))}
              />
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}

function RailLink({ item, active }: { item: NavItem; active: boolean }) {
  return (
    <Link
      href={item.href}
      aria-current={active ? "page" : undefined}
      className={classNames(
        "flex min-h-9 items-center gap-2 rounded-md px-2 py-1 leading-tight -outline-offset-2 [&_svg]:size-4 [&_svg]:shrink-0",
        active
          ? "bg-accent-soft font-semibold text-accent-text"
          : "text-ink-soft hover:bg-sunken hover:text-ink",
      )}
    >
      {item.icon}
      <span className="min-w-0">{item.label}</span>
      <OpenCount count={item.count} />
    </Link>
  );
}

function BarLink({ item, active }: { item: NavItem; active: boolean }) {
  return (
    <Link href={item.href} aria-current={active ? "page" : undefined} className={barClasses(active)}>
      {item.icon}
      {item.phoneLabel}
      <span className="absolute top-1 left-1/2 ml-2">
        <OpenCount count={item.count} />
      </span>
    </Link>
  );
}

function barClasses(active: boolean): string {
  return classNames(
    "relative flex h-14 w-full flex-col items-center justify-center gap-0.5 text-xs -outline-offset-2 [&_svg]:size-5",
    active ? "font-semibold text-accent-text" : "text-ink-soft",
  );
}

function OpenCount({ count }: { count: number | undefined }) {
  const t = useTranslations("nav");
  if (!count) return null;
  return (
    <span className="ml-auto rounded bg-amber-ground px-1.5 text-xs font-semibold text-amber-ink">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("openItems", { count })}</span>
    </span>
  );
}
