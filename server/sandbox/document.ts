import type { DocumentSummary } from "./ubl-facts.ts";

export type SalesStatus =
  | "Draft"
  | "New"
  | "Sending"
  | "Sent"
  | "Mistake"
  | "Approved"
  | "Rejected"
  | "Cancelled"
  | "Storno"
  | "Deleted";

export type PurchaseStatus = "New" | "Seen" | "ReNotified" | "Approved" | "Rejected" | "Storno";

/** The two halves of one document, the seller's and the buyer's, and the view of who holds the procurement contract. */
export type Side = "sales" | "purchase" | "ppc";

/** A public body hands its debt to another one, in the register CIR. */
export interface Assignation {
  jbkjs: string;
  contractNumber: string;
  at: number;
  /** null while it stands. */
  cancelledAt: number | null;
}

/** What time will do to a document; every entry stands in the document itself so that it survives a restart. */
export interface Due {
  step: "send" | "answer" | "remind" | "expire";
  at: number;
}

/** Why SEF does not take a document: the body of its refusals. */
export interface Fault {
  code: string;
  message: string;
  field: string | null;
}

export interface SefDocument {
  /** The seller's id. Counted apart from invoiceId so that mixing the two fails at once. */
  salesInvoiceId: number;
  /** The buyer's id, called both InvoiceId and PurchaseInvoiceId by SEF. */
  invoiceId: number;
  globUniqId: string;
  requestId: string | null;
  sellerId: string;
  buyerId: string;
  /** Who ran the procurement for the buyer (JN-JBKJS); null for everybody else's documents. */
  signerId: string | null;
  sendToCir: "Yes" | "No" | null;
  xml: string;
  summary: DocumentSummary;
  status: SalesStatus;
  /** null until the document has reached the buyer. */
  purchaseStatus: PurchaseStatus | null;
  /** True when a time-out and not the buyer answered. */
  answeredBySilence: boolean;
  /** Found by the late validation; turns the document into a Mistake instead of sending it. */
  hiddenFault: Fault | null;
  comment: string | null;
  cancelComment: string;
  stornoComment: string;
  stornoNumber: string | null;
  cirStatus: "None" | "ActiveCir" | "CancelledCir" | "PartiallySettled" | "Settled" | "Assigned";
  cirInvoiceId: string | null;
  cirSettledAmount: string;
  assignations: Assignation[];
  reverseChargeVat: string | null;
  /** When somebody first asked for the PDF of this half. */
  pdfAskedAt: { sales: number | null; purchase: number | null };
  version: number;
  createdAt: number;
  sentAt: number | null;
  modifiedAt: number;
  /** Injected by a test or a demonstration, not uploaded by its seller. */
  injected: boolean;
  due: Due[];
}

/** A change of status as SEF reports it, once for each half that sees it. */
export interface StatusEvent {
  eventId: number;
  at: number;
  side: Side;
  /** Whose event it is: the seller's, the buyer's, or the contract holder's. */
  companyId: string;
  documentId: number;
  status: SalesStatus | PurchaseStatus;
  comment: string | null;
  cirInvoiceId: string | null;
  stornoNumber: string | null;
  cirAssignmentChange: "Assignment" | "CancelAssignment" | null;
}
