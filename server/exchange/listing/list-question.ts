import type { Environment } from "#server/db/environment.ts";
import type { ListTab } from "#server/domain/listing/list-words.ts";
import type { PurchaseFilter } from "#server/domain/listing/purchase-query.ts";
import type { SalesFilter } from "#server/domain/listing/sales-query.ts";

/** Which documents are asked for: everything but the page. */
export type ListQuestion = { organizationId: string; environment: Environment } & (
  | { direction: "sales"; filter: SalesFilter }
  | { direction: "purchase"; filter: PurchaseFilter }
);

/** The tabs that a listing may stand in. */
export const standingTabs = ["attention", "waiting", "done"] as const satisfies readonly ListTab[];

export function tabsOf(tab: ListTab): readonly (typeof standingTabs)[number][] {
  return tab === "all" ? standingTabs : [tab];
}
