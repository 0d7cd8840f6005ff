import { deadlineAddress, everyDeadline } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { purchaseAddress, salesAddress } from "#server/domain/listing/list-address.ts";
import { purchaseFilterSchema } from "#server/domain/listing/purchase-query.ts";
import { salesFilterSchema } from "#server/domain/listing/sales-query.ts";

/** What the five numbers count: each is the filter of the list that it opens, so the two can never differ. */
export const openWork = {
  waiting: salesFilterSchema.parse({ tab: "waiting", status: ["Sent", "OverDue"] }),
  failed: salesFilterSchema.parse({ tab: "attention", state: ["refused", "failed"] }),
  incoming: purchaseFilterSchema.parse({ tab: "attention", status: ["New"] }),
  decision: purchaseFilterSchema.parse({ tab: "attention", status: ["New", "Seen", "ReNotified"] }),
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
