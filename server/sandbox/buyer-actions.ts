import type { SefDocument } from "./document.ts";
import { changeDocument, recordEvent } from "./record-change.ts";
import type { Sandbox } from "./sandbox.ts";

interface BuyerAnswer {
  accepted: boolean;
  comment: string | null;
  at: number;
  /** True when the time-out answers in place of the buyer. */
  bySilence?: boolean;
}

/** Somebody opens the document on the portal: New becomes Seen. Reading by the API does not do this. */
export function openDocument(sandbox: Sandbox, document: SefDocument, at: number): boolean {
  if (document.purchaseStatus !== "New") return false;
  sandbox.change((put) => {
    changeDocument(put, document, at, { purchaseStatus: "Seen" });
    recordEvent(sandbox, put, { document, side: "purchase", at });
  });
  return true;
}

/**
 * Whether the buyer may still answer. A rejection by silence can be turned into an acceptance later according to
 * some sources and not according to others: the knob lateAccept decides.
 */
export function mayAnswer(sandbox: Sandbox, document: SefDocument, accepted: boolean): boolean {
  const { purchaseStatus, answeredBySilence } = document;
  if (purchaseStatus === "New" || purchaseStatus === "Seen" || purchaseStatus === "ReNotified") return true;
  return purchaseStatus === "Rejected" && answeredBySilence && accepted && sandbox.state.knobs.lateAccept;
}

/** Approves or rejects on both sides; the caller has asked mayAnswer. */
export function answerDocument(sandbox: Sandbox, document: SefDocument, answer: BuyerAnswer): void {
  const { accepted, comment, at, bySilence = false } = answer;
  const status = accepted ? "Approved" : "Rejected";
  sandbox.change((put) => {
    changeDocument(put, document, at, {
      status,
      purchaseStatus: status,
      comment,
      answeredBySilence: bySilence,
      due: [],
    });
    recordEvent(sandbox, put, { document, side: "purchase", at, comment });
    recordEvent(sandbox, put, { document, side: "sales", at, comment });
  });
}
