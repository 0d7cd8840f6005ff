import { type Answer, file, json, Refusal } from "./answer.ts";
import { belgradeLocalTime, utcTime } from "./belgrade-time.ts";
import { type Call, pathId, type Route } from "./call.ts";
import type { Assignation, SefDocument, Side } from "./document.ts";
import { halfId, ownDocument, ownDocuments } from "./document-halves.ts";
import { documentEnvelope } from "./envelope.ts";
import { companyOfJbkjs } from "./find-company.ts";
import { pageAsPdf } from "./pdf.ts";

/** What happened to one document: as a PDF (since 2026), and what the register CIR knows of its payment. */
export const historyRoutes: readonly Route[] = (["sales", "purchase"] as const).flatMap((side): Route[] => [
  ...(side === "sales"
    ? []
    : [
        {
          method: "GET",
          path: "/purchase-invoice/ubl/{cirInvoiceId}",
          access: "key",
          handle: ublByCirId,
        } as const,
      ]),
  {
    method: "GET",
    path: `/${side}-invoice/status-history/{invoiceId}/pdf`,
    access: "key",
    handle: (call) => statusHistory(call, side),
  },
  {
    method: "GET",
    path: `/${side}-cir-invoice/get${side === "sales" ? "Sales" : "Purchase"}InvoiceAssignationHistory/{cirInvoiceId}`,
    access: "key",
    handle: (call) => assignationHistory(call, side),
  },
  {
    method: "GET",
    path: `/${side}-cir-invoice/getInvoicePaymentsAndHistory/{cirInvoiceId}`,
    access: "key",
    handle: (call) => paymentHistory(call, side),
  },
]);

/** The document of the buyer by its number in CIR. */
function ublByCirId(call: Call): Answer {
  return file("application/xml", Buffer.from(documentEnvelope(ownCirDocument(call, "purchase"))));
}

function statusHistory(call: Call, side: Side): Answer {
  const document = ownDocument(call, side, pathId(call, "invoiceId"));
  const id = halfId(document, side);
  const lines = call.sandbox.state.events
    .filter((event) => event.side === side && event.documentId === id)
    .map((event) => `${belgradeLocalTime(event.at).slice(0, 19)} ${event.status} ${event.comment ?? ""}`);
  return file("application/pdf", pageAsPdf([`Istorija statusa ${document.summary.number}`, ...lines]));
}

/** Every assignation and its end, oldest first, as changes of one property. */
function assignationHistory(call: Call, side: Side): Answer {
  const document = ownCirDocument(call, side);
  const changes = document.assignations.flatMap(({ jbkjs, at, cancelledAt }) => [
    { old: null, now: jbkjs, at },
    ...(cancelledAt === null ? [] : [{ old: jbkjs, now: null, at: cancelledAt }]),
  ]);
  return json({
    InvoiceId: halfId(document, side),
    InvoiceChanges: changes.map((change, index) => ({
      Id: index + 1,
      PropertyName: "AssignerPartyJBKJS",
      OldValue: change.old,
      NewValue: change.now,
      DateChanged: utcTime(change.at),
      User: null,
      Version: index + 1,
      ServiceDesk: false,
      IspName: null,
    })),
  });
}

function paymentHistory(call: Call, side: Side): Answer {
  const document = ownCirDocument(call, side);
  const amount = Number(document.cirSettledAmount);
  const standing = document.assignations.find(({ cancelledAt }) => cancelledAt === null);
  const settlement = { SettlementDate: utcTime(document.modifiedAt), Amount: amount, Comment: null };
  return json({
    Comment: document.comment,
    Assignment: standing === undefined ? null : assignmentDto(call, document, standing),
    AmountChanges: [],
    Cancellation: null,
    Settlements: amount === 0 ? [] : [settlement],
  });
}

function assignmentDto(
  { sandbox }: Call,
  document: SefDocument,
  { jbkjs, contractNumber }: Assignation,
): Record<string, unknown> {
  const debtor = companyOfJbkjs(sandbox, jbkjs);
  return {
    AssignmentContractNr: contractNumber,
    AssignmentDebtorName: debtor?.name ?? null,
    AssignmentDebtorCompanyNr: debtor?.registrationNumber ?? null,
    AssignmentIdfNr: document.cirInvoiceId,
    OriginalIdfNr: document.cirInvoiceId,
  };
}

export function ownCirDocument(call: Call, side: Side): SefDocument {
  const cirInvoiceId = call.params[0];
  const document = ownDocuments(call, side).find((each) => each.cirInvoiceId === cirInvoiceId);
  if (document) return document;
  throw new Refusal(
    "CirInvoiceNotFound",
    "CIR invoice not found",
    "cirInvoiceId",
    call.sandbox.state.knobs.notFoundStatus,
  );
}
