import { decimal, toMoneyText } from "#server/domain/money.ts";
import {
  type ActOutcome,
  judgeAct,
  readDecisionAnswer,
  readDocumentAnswer,
  readEmptyAnswer,
} from "./act-outcome.ts";
import type { SefConnection } from "./connection.ts";
import type { CallPriority } from "./gate.ts";
import { orBusy } from "./outcome.ts";
import { type AnsweredCall, callSef } from "./transport.ts";

/** Acts on a document that SEF holds, one function per operation. The answers can be slow. */

const actTimeoutMs = 60_000;

/** POST /sales-invoice/cancel: for what never reached the buyer. */
export function cancelSalesInvoice(
  connection: SefConnection,
  act: { sefInvoiceId: bigint; comment: string; priority: CallPriority },
): Promise<ActOutcome> {
  const content = JSON.stringify({ invoiceId: idNumber(act.sefInvoiceId), cancelComments: act.comment });
  return post(connection, "/sales-invoice/cancel", content, act.priority, readDocumentAnswer("Cancelled"));
}

/** POST /sales-invoice/storno: for what reached the buyer. */
export function stornoSalesInvoice(
  connection: SefConnection,
  act: { sefInvoiceId: bigint; comment: string; stornoNumber: string | null; priority: CallPriority },
): Promise<ActOutcome> {
  const number = act.stornoNumber === null ? {} : { stornoNumber: act.stornoNumber };
  const body = { invoiceId: idNumber(act.sefInvoiceId), ...number, stornoComment: act.comment };
  const content = JSON.stringify(body);
  return post(connection, "/sales-invoice/storno", content, act.priority, readDocumentAnswer("Storno"));
}

/** POST /purchase-invoice/acceptRejectPurchaseInvoice. */
export function acceptRejectPurchaseInvoice(
  connection: SefConnection,
  act: { sefInvoiceId: bigint; accepted: boolean; comment: string | null; priority: CallPriority },
): Promise<ActOutcome> {
  const { accepted, comment } = act;
  const body = { invoiceId: idNumber(act.sefInvoiceId), accepted, comment: comment ?? "" };
  const content = JSON.stringify(body);
  const path = "/purchase-invoice/acceptRejectPurchaseInvoice";
  return post(connection, path, content, act.priority, readDecisionAnswer);
}

/** POST /purchase-invoice/vatReverseCharge: the VAT that the buyer owes in the seller's place (category AE). */
export function vatReverseCharge(
  connection: SefConnection,
  act: { sefInvoiceId: bigint; vatAmount: string; priority: CallPriority },
): Promise<ActOutcome> {
  // SEF wants a JSON number. It is written from the text: a binary number would not hold the last digits of a long one.
  const content = `{"purchaseInvoiceId":${act.sefInvoiceId},"vatAmount":${toMoneyText(decimal(act.vatAmount))}}`;
  return post(connection, "/purchase-invoice/vatReverseCharge", content, act.priority, readEmptyAnswer);
}

function post(
  connection: SefConnection,
  path: string,
  content: string,
  priority: CallPriority,
  read: (answer: AnsweredCall) => ActOutcome,
): Promise<ActOutcome> {
  return orBusy(
    callSef(connection, {
      method: "POST",
      path,
      body: { contentType: "application/json", content },
      timeoutMs: actTimeoutMs,
      priority,
    }).then((result) => judgeAct(result, read)),
  );
}

/** SEF's ids are int64 and far below 2^53. */
function idNumber(id: bigint): number {
  return Number(id);
}
