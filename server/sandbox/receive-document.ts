import type { Company } from "./company.ts";
import type { Fault, SefDocument } from "./document.ts";
import { companyOfJbkjs } from "./find-company.ts";
import { recordEvent } from "./record-change.ts";
import type { Sandbox } from "./sandbox.ts";
import { seededGuid } from "./seeded.ts";
import type { DocumentSummary } from "./ubl-facts.ts";

interface NewDocument {
  requestId: string | null;
  seller: Company;
  buyer: Company;
  sendToCir: "Yes" | "No" | null;
  xml: string;
  summary: DocumentSummary;
  hiddenFault: Fault | null;
  injected: boolean;
  at: number;
}

/** Stores a document that passed its checks, in status Sending, with the moment at which it will be sent. */
export function receiveDocument(sandbox: Sandbox, received: NewDocument): SefDocument {
  const { requestId, sendToCir, xml, summary, hiddenFault, injected, at } = received;
  const ids = sandbox.counting.nextDocumentIds();
  return sandbox.change((put) => {
    put({
      type: "document-received",
      document: {
        ...ids,
        globUniqId: seededGuid(sandbox.seed, `document:${ids.invoiceId}`),
        requestId,
        sellerId: received.seller.id,
        buyerId: received.buyer.id,
        signerId: signerOf(sandbox, summary),
        sendToCir,
        xml,
        summary,
        status: "Sending",
        purchaseStatus: null,
        answeredBySilence: false,
        hiddenFault,
        comment: null,
        cancelComment: "",
        stornoComment: "",
        stornoNumber: null,
        cirStatus: "None",
        cirInvoiceId: null,
        cirSettledAmount: "0",
        assignations: [],
        reverseChargeVat: null,
        pdfAskedAt: { sales: null, purchase: null },
        version: 1,
        createdAt: at,
        sentAt: null,
        modifiedAt: at,
        injected,
        due: [{ step: "send", at: at + sandbox.state.knobs.sendDelayMs }],
      },
    });
    const document = sandbox.state.documents.get(ids.salesInvoiceId);
    if (!document) throw new Error("A received document must be in the state.");
    recordEvent(sandbox, put, { document, side: "sales", at });
    return document;
  });
}

/** A body that the register does not know gets no view. */
function signerOf(sandbox: Sandbox, { signerJbkjs }: DocumentSummary): string | null {
  return signerJbkjs === null ? null : (companyOfJbkjs(sandbox, signerJbkjs)?.id ?? null);
}
