import { deadlineAddress, everyDeadline } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { purchaseAddress, salesAddress } from "#server/domain/listing/list-address.ts";
import { everyPurchase } from "#server/domain/listing/purchase-list.ts";
import type { PurchaseFilter } from "#server/domain/listing/purchase-query.ts";
import { everySale } from "#server/domain/listing/sales-list.ts";
import type { SalesFilter } from "#server/domain/listing/sales-query.ts";

/** What the five numbers count: each is the filter of the list that it opens, so the two can never differ. */
export const openWork: Readonly<
  Record<"waiting" | "failed", SalesFilter> & Record<"incoming" | "decision", PurchaseFilter>
> = {
  waiting: { ...everySale, tab: "waiting", status: ["Sent", "OverDue"] },
  failed: { ...everySale, tab: "attention", state: ["refused", "failed"] },
  incoming: { ...everyPurchase, tab: "attention", status: ["New"] },
  decision: { ...everyPurchase, tab: "attention", status: ["New", "Seen", "ReNotified"] },
};

/** The list of each number. `home`: "/firma". */
export function openWorkAddresses(home: string) {
  return {
    deadlines: deadlineAddress(`${home}/deadlines`, { ...everyDeadline, span: "3" }),
    waiting: salesAddress(`${home}/sales`, openWork.waiting),
    failed: salesAddress(`${home}/sales`, openWork.failed),
    incoming: purchaseAddress(`${home}/purchases`, openWork.incoming),
    decision: purchaseAddress(`${home}/purchases`, openWork.decision),
  };
}
