import { type Answer, json, Refusal } from "./answer.ts";
import { type Call, queryText, type Route } from "./call.ts";
import type { SefDocument } from "./document.ts";
import { companyOfJbkjs } from "./find-company.ts";
import { ownCirDocument } from "./history-reads.ts";
import { changeDocument, recordEvent } from "./record-change.ts";
import { sharedFields } from "./shared-fields.ts";

/** What a public body does with a debt in the register CIR. Cancelling is a GET that changes state, as at SEF. */
export const assignRoutes: readonly Route[] = [
  { method: "POST", path: "/purchase-invoice/{cirInvoiceId}/assign", access: "key", handle: assign },
  {
    method: "GET",
    path: "/purchase-invoice/{cirInvoiceId}/cancelassign",
    access: "key",
    handle: cancelAssign,
  },
];

function assign(call: Call): Answer {
  const { sandbox, now } = call;
  const document = ownCirDocument(call, "purchase");
  const jbkjs = queryText(call, "AssignerPartyJBKJS") ?? "";
  const contractNumber = queryText(call, "AssignationContractNumber") ?? "";
  if (companyOfJbkjs(sandbox, jbkjs) === null) {
    throw new Refusal("AssignatorCompanyNotFound", "Assignator company not found", "AssignerPartyJBKJS");
  }
  if (document.cirStatus !== "ActiveCir") {
    throw new Refusal(
      "CRFAssignationNotAllowedOnSEF",
      `Assignation is not allowed in CIR status ${document.cirStatus}`,
      "cirInvoiceId",
    );
  }
  const assignation = { jbkjs, contractNumber, at: now, cancelledAt: null };
  sandbox.change((put) => {
    changeDocument(put, document, now, {
      cirStatus: "Assigned",
      assignations: [...document.assignations, assignation],
    });
    tellBoth(call, put, document, "Assignment");
  });
  return json(purchaseDto(call, document));
}

function cancelAssign(call: Call): Answer {
  const { sandbox, now } = call;
  const document = ownCirDocument(call, "purchase");
  if (document.cirStatus !== "Assigned") {
    throw new Refusal(
      "CirInvoiceNotInAssignedStatus",
      "CIR invoice is not in status Assigned",
      "cirInvoiceId",
    );
  }
  sandbox.change((put) => {
    changeDocument(put, document, now, {
      cirStatus: "ActiveCir",
      assignations: document.assignations.map((each) => ({ ...each, cancelledAt: each.cancelledAt ?? now })),
    });
    tellBoth(call, put, document, "CancelAssignment");
  });
  return json(purchaseDto(call, document));
}

function tellBoth(
  { sandbox, now }: Call,
  put: Parameters<typeof recordEvent>[1],
  document: SefDocument,
  cirAssignmentChange: "Assignment" | "CancelAssignment",
): void {
  recordEvent(sandbox, put, { document, side: "purchase", at: now, cirAssignmentChange });
  recordEvent(sandbox, put, { document, side: "sales", at: now, cirAssignmentChange });
}

/** SEF answers some ninety fields; these are the ones that say something here. Only these two calls tell of silence. */
function purchaseDto({ sandbox }: Call, document: SefDocument): Record<string, unknown> {
  return {
    InvoiceId: document.invoiceId,
    Status: document.purchaseStatus,
    SalesStatus: document.status,
    ...sharedFields(sandbox, document),
    CurrencyName: document.summary.currency,
    CirSettledAmount: Number(document.cirSettledAmount),
    AutomaticalAcceptance: document.answeredBySilence,
  };
}
