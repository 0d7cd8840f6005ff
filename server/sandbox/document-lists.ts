import { type Answer, json, Refusal } from "./answer.ts";
import { addDays, belgradeDay, belgradeLocalTime, isDay } from "./belgrade-time.ts";
import { type Call, queryText, type Route } from "./call.ts";
import type { SefDocument, Side } from "./document.ts";
import { halfId, halfStatus, ownDocuments, sidePaths } from "./document-halves.ts";
import { eventDto } from "./event-dto.ts";
import { sellerOf } from "./find-company.ts";

/** Lists take query parameters even where the method is POST; a body is ignored. None of them has pages. */
export const listRoutes: readonly Route[] = [
  ...(["sales", "purchase", "ppc"] as const).flatMap((side): Route[] => [
    { method: "POST", path: `${sidePaths[side]}/ids`, access: "key", handle: (call) => ids(call, side) },
    {
      method: "POST",
      path: `${sidePaths[side]}/changes`,
      access: "key",
      handle: (call) => changes(call, side),
    },
  ]),
  { method: "GET", path: "/purchase-invoice/overview", access: "key", handle: overview },
];

const salesStatuses = [
  ...["New", "Draft", "Sent", "Paid", "Mistake", "OverDue", "Archived", "Sending"],
  ...["Deleted", "Approved", "Rejected", "Cancelled", "Storno", "Unknown"],
];
const purchaseStatuses = ["New", "Seen", "ReNotified", "Approved", "Rejected", "Storno"];

function ids(call: Call, side: Side): Answer {
  const found = listed(call, side).map((document) => halfId(document, side));
  return json({ [side === "sales" ? "SalesInvoiceIds" : "PurchaseInvoiceIds"]: found });
}

/** Number, supplier, amounts, dates and status of received documents in one call. */
function overview(call: Call): Answer {
  return json(listed(call, "purchase").map((document) => overviewRow(call, document)));
}

/**
 * Documents sent between two Belgrade days, both included. Without dates SEF was seen to give no more than fifty;
 * the knob idsCap holds that number.
 */
function listed(call: Call, side: Side): SefDocument[] {
  const status = readStatus(call, side);
  const from = readDay(call, "dateFrom");
  const to = readDay(call, "dateTo");
  if (from !== null && to !== null && from > to) {
    throw new Refusal("DateFromBiggerThanDateTo", "Date from is bigger than date to", "dateFrom");
  }
  const found = ownDocuments(call, side).filter((document) => {
    const day = belgradeDay(document.sentAt ?? document.createdAt);
    const inPeriod = (from === null || day >= from) && (to === null || day <= to);
    return inPeriod && (status === null || halfStatus(document, side) === status);
  });
  return from === null && to === null ? found.slice(-call.sandbox.state.knobs.idsCap) : found;
}

function readStatus(call: Call, side: Side): string | null {
  const given = queryText(call, "status");
  if (given === null) return null;
  const known = side === "sales" ? salesStatuses : purchaseStatuses;
  const found = known.find((status) => status.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const code = side === "sales" ? "InvalidSalesStatus" : "InvalidPurchaseStatus";
  throw new Refusal(code, `Status ${given} is not valid`, "status");
}

/** A day from the query; a time behind it is cut off. */
function readDay(call: Call, name: string): string | null {
  const given = queryText(call, name);
  if (given === null) return null;
  const day = given.slice(0, 10);
  if (!isDay(day)) throw new Refusal("SearchDateIsNotCorrectlyDefined", `Date ${given} is not correct`, name);
  return day;
}

/** Changes of status on one past day, about a month back; today's are not given. */
function changes(call: Call, side: Side): Answer {
  const { sandbox, company, now } = call;
  const date = readDay(call, "date");
  if (date === null) {
    throw new Refusal("RequestParameterDateNotDefined", "Request parameter date is not defined", "date");
  }
  const today = belgradeDay(now);
  if (date >= today) {
    throw new Refusal("SearchDateBiggerThanYesterday", "Search date is bigger than yesterday", "date");
  }
  if (date < addDays(today, -sandbox.state.knobs.changesDaysBack)) return json([]);
  const found = sandbox.state.events.filter(
    (event) => event.side === side && event.companyId === company.id && belgradeDay(event.at) === date,
  );
  return json(found.map((event) => eventDto(event, null)));
}

const documentTypes: Record<string, string> = {
  "380": "Invoice",
  "381": "CreditNote",
  "383": "DebitNote",
  "386": "Prepayment",
};

function overviewRow(call: Call, document: SefDocument): Record<string, unknown> {
  const supplier = sellerOf(call.sandbox, document);
  const { summary } = document;
  const { typeCode, deliveryDate, dueDate } = summary;
  return {
    InvoiceId: document.invoiceId,
    GlobUniqId: document.globUniqId,
    DocumentNumber: summary.number,
    DocumentType: documentTypes[typeCode] ?? "Invoice",
    CirInvoiceId: document.cirInvoiceId,
    Status: document.purchaseStatus,
    SupplierName: supplier.name,
    // A public body stands here with its JBKJS, everybody else with the company number.
    SupplierRegistrationNumber: supplier.jbkjs ?? supplier.registrationNumber,
    SupplierVatRegistrationNumber: supplier.pib,
    Amount: amount(summary.payable),
    SumWithoutVat: amount(summary.taxExclusive),
    VatAmount: amount(summary.taxAmount),
    RoundingAmount: amount(summary.rounding),
    Currency: summary.currency,
    DeliveryDate: dateTime(typeCode === "380" ? deliveryDate : null),
    PrepaymentDate: dateTime(typeCode === "386" ? dueDate : null),
    DueDate: dateTime(typeCode === "383" ? (deliveryDate ?? dueDate) : null),
    DateOfReduction: dateTime(typeCode === "381" ? deliveryDate : null),
    SentDate: document.sentAt === null ? null : belgradeLocalTime(document.sentAt),
  };
}

/** SEF answers amounts as JSON numbers. */
function amount(text: string | null): number {
  return Number(text ?? 0);
}

function dateTime(day: string | null): string | null {
  return day === null ? null : `${day}T00:00:00`;
}
