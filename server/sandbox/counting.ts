import type { Fact } from "./fact.ts";

/** First ids. They start far apart, and no document's two ids can ever be equal, so a mix-up finds nothing. */
const firstSalesInvoiceId = 510_001;
const firstInvoiceId = 90_000_001;
const firstEventId = 9_001;

/**
 * SEF numbers documents and events through for all companies. One count serves every world, and it never goes back:
 * a client that has seen an id must not meet it again on something else after its world was emptied.
 */
export class Counting {
  #documents = 0;
  #events = 0;

  nextDocumentIds(): { salesInvoiceId: number; invoiceId: number } {
    return {
      salesInvoiceId: firstSalesInvoiceId + this.#documents,
      invoiceId: firstInvoiceId + this.#documents,
    };
  }

  nextEventId(): number {
    return firstEventId + this.#events;
  }

  /** Takes notice of the ids that a fact uses up, also when a journal is replayed. */
  note(fact: Fact): void {
    if (fact.type === "document-received") {
      const number = fact.document.salesInvoiceId - firstSalesInvoiceId + 1;
      this.#documents = Math.max(this.#documents, number);
    } else if (fact.type === "event-happened") {
      this.#events = Math.max(this.#events, fact.event.eventId - firstEventId + 1);
    } else if (fact.type === "ids-used") {
      this.#documents = Math.max(this.#documents, fact.documents);
      this.#events = Math.max(this.#events, fact.events);
    }
  }

  /** How far the count has come, as a fact that an emptied journal begins with; null at the very beginning. */
  soFar(): Fact | null {
    if (this.#documents === 0 && this.#events === 0) return null;
    return { type: "ids-used", documents: this.#documents, events: this.#events };
  }

  restart(): void {
    this.#documents = 0;
    this.#events = 0;
  }
}
