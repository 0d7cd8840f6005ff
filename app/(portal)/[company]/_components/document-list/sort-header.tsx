"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { classNames } from "#app/_components/class-names.ts";

/** The name of a column that rows can be put in order by; pressed again it turns the order round. */
export function SortHeader({
  label,
  direction,
  link,
}: {
  label: string;
  /** Null: the list is in another order. */
  direction: "asc" | "desc" | null;
  link: { href: string; onClick: (event: MouseEvent) => void };
}) {
  const t = useTranslations("listing.order");
  const name = { column: label };
  return (
    <Link
      {...link}
      scroll={false}
      prefetch={false}
      title={direction === null ? undefined : t(direction === "asc" ? "ascending" : "descending", name)}
      className={classNames(
        "group inline-flex min-h-6 items-center gap-1 hover:text-ink [&_svg]:size-3.5 [&_svg]:shrink-0",
        direction === null ? undefined : "font-semibold text-ink",
      )}
    >
      {label}
      {direction === null ? (
        <ChevronsUpDown
          aria-hidden="true"
          className="opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"
        />
      ) : direction === "asc" ? (
        <ArrowUp aria-hidden="true" />
      ) : (
        <ArrowDown aria-hidden="true" />
      )}
    </Link>
  );
}
