import { civilDate } from "#server/domain/civil-date.ts";
import type { DocumentFacts } from "./deadline.ts";

/** A sale to a private company, sent and not answered; each test changes what it is about. */
export function factsOf(changes: Partial<DocumentFacts>): DocumentFacts {
  return {
    direction: "sales",
    status: "Sent",
    buyerKind: "private",
    deliveredOn: civilDate("2026-10-05"),
    renotifiedOn: null,
    settledOn: null,
    settledBySilence: false,
    issueDate: civilDate("2026-10-05"),
    dueDate: null,
    supplyDate: civilDate("2026-10-05"),
    payableOpen: true,
    sendState: "sent",
    ownVat: { payer: true, period: "month", filingPlannedOn: null },
    taxTotal: "20.00",
    typeCode: "380",
    ...changes,
  };
}
