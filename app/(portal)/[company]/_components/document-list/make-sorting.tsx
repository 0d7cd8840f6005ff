"use client";

import type { MouseEvent, ReactNode } from "react";
import type { SortDirection } from "#server/domain/listing/list-words.ts";
import { SortHeader } from "./sort-header.tsx";

type Order<By extends string> = { by: By; dir: SortDirection };

/** Headers that put the list in order, and what a table's column says of it. */
export function makeSorting<By extends string>({
  order,
  natural,
  linkTo,
}: {
  order: Order<By>;
  /** Which way a column goes when it is pressed first. */
  natural: Readonly<Record<By, SortDirection>>;
  linkTo: (order: Order<By>) => { href: string; onClick: (event: MouseEvent) => void };
}) {
  const turned = order.dir === "asc" ? "desc" : "asc";
  return {
    header: (by: By, label: string): ReactNode => (
      <SortHeader
        label={label}
        direction={order.by === by ? order.dir : null}
        link={linkTo({ by, dir: order.by === by ? turned : natural[by] })}
      />
    ),
    /** For the column that holds these headers. */
    sorted: (...headers: readonly By[]): "ascending" | "descending" | undefined => {
      if (!headers.includes(order.by)) return undefined;
      return order.dir === "asc" ? "ascending" : "descending";
    },
  };
}
