import { type Company, companyId } from "./company.ts";
import type { Delivery } from "./delivery.ts";
import type { SefDocument, StatusEvent } from "./document.ts";
import type { Fact } from "./fact.ts";
import type { PlannedFault } from "./faults.ts";
import { initialKnobs, type Knobs } from "./knobs.ts";
import type { Notice } from "./notice-calls.ts";
import type { Subscription } from "./subscriptions.ts";
import type { VatRecord } from "./vat-record.ts";

/** The whole world of the sandbox. Only applyFact changes it, so the journal can always rebuild it. */
export interface State {
  companies: Map<string, Company>;
  documents: Map<number, SefDocument>;
  events: StatusEvent[];
  subscriptions: Subscription[];
  deliveries: Map<number, Delivery>;
  vatRecords: Map<number, VatRecord>;
  notices: Map<number, Notice>;
  faults: PlannedFault[];
  /** How many faults with a probability were drawn: the next draw's place in the seeded row. */
  faultsDrawn: number;
  knobs: Knobs;
  clockOffsetMs: number;
  // Derived from the above, kept for speed.
  companyByKey: Map<string, string>;
  salesIdByInvoiceId: Map<number, number>;
  /** Seller and requestId → the document of the first call. */
  salesIdByRequest: Map<string, number>;
  documentsByNumber: Map<string, number[]>;
  /** Company and direction → the notification that was planned last. */
  lastDelivery: Map<string, number>;
}

export function emptyState(): State {
  return {
    companies: new Map(),
    documents: new Map(),
    events: [],
    subscriptions: [],
    deliveries: new Map(),
    vatRecords: new Map(),
    notices: new Map(),
    faults: [],
    faultsDrawn: 0,
    knobs: initialKnobs(),
    clockOffsetMs: 0,
    companyByKey: new Map(),
    salesIdByInvoiceId: new Map(),
    salesIdByRequest: new Map(),
    documentsByNumber: new Map(),
    lastDelivery: new Map(),
  };
}

/** Two texts as one map key; the separator cannot occur in a company's id. */
export function pairKey(companyId: string, text: string): string {
  return `${companyId} ${text}`;
}

/** Makes one fact true. Trusts it: everything was checked before it became a fact. */
export function applyFact(state: State, fact: Fact): void {
  switch (fact.type) {
    case "company-registered":
      registerCompany(state, fact.company);
      return;
    case "knobs-turned":
      // A journal of an earlier version may lack a knob that exists now.
      state.knobs = { ...initialKnobs(), ...fact.knobs };
      return;
    case "clock-moved":
      state.clockOffsetMs = fact.offsetMs;
      return;
    case "document-received":
      storeDocument(state, fact.document);
      return;
    case "document-changed": {
      const document = state.documents.get(fact.salesInvoiceId);
      if (document) Object.assign(document, fact.change);
      return;
    }
    case "event-happened":
      state.events.push(fact.event);
      return;
    case "subscribed":
      state.subscriptions = [
        ...state.subscriptions.filter((each) => each.key !== fact.subscription.key),
        fact.subscription,
      ];
      return;
    case "delivery-planned": {
      // A journal of an earlier version may lack what came later.
      const { moreEventIds = [], isBurst = false, ...rest } = structuredClone(fact.delivery);
      state.deliveries.set(rest.deliveryId, { ...rest, moreEventIds, isBurst });
      state.lastDelivery.set(
        pairKey(fact.delivery.companyId, fact.delivery.direction),
        fact.delivery.deliveryId,
      );
      return;
    }
    case "delivery-joined": {
      const delivery = state.deliveries.get(fact.deliveryId);
      if (!delivery) return;
      delivery.moreEventIds.push(fact.eventId);
      delivery.body = fact.body;
      return;
    }
    case "delivery-attempted": {
      const delivery = state.deliveries.get(fact.deliveryId);
      if (!delivery) return;
      delivery.attempts.push(fact.attempt);
      delivery.outcome = fact.outcome;
      delivery.dueAt = fact.dueAt;
      return;
    }
    case "faults-planned":
      state.faults = fact.faults;
      state.faultsDrawn = fact.faultsDrawn;
      return;
    case "vat-record-stored":
      state.vatRecords.set(fact.record.id, fact.record);
      return;
    case "notice-stored":
      state.notices.set(fact.notice.id, fact.notice);
      return;
    case "ids-used":
      return;
    default:
      fact satisfies never;
  }
}

function registerCompany(state: State, company: Company): void {
  const id = companyId(company.pib, company.jbkjs);
  for (const { key } of state.companies.get(id)?.apiKeys ?? []) state.companyByKey.delete(key);
  for (const { key } of company.apiKeys) state.companyByKey.set(key, id);
  state.companies.set(id, company);
}

function storeDocument(state: State, document: SefDocument): void {
  const { salesInvoiceId, invoiceId, sellerId, requestId, summary } = document;
  // A copy: the fact that brought it must stay as it was until the journal has it.
  // A journal of an earlier version may lack what came later.
  const { signerId = null, assignations = [] } = document;
  state.documents.set(salesInvoiceId, { ...document, signerId, assignations });
  state.salesIdByInvoiceId.set(invoiceId, salesInvoiceId);
  if (requestId !== null) state.salesIdByRequest.set(pairKey(sellerId, requestId), salesInvoiceId);
  const numberKey = pairKey(sellerId, summary.number);
  state.documentsByNumber.set(numberKey, [...(state.documentsByNumber.get(numberKey) ?? []), salesInvoiceId]);
}
