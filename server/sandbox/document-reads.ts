import { type Answer, file, json, Refusal } from "./answer.ts";
import { utcTime } from "./belgrade-time.ts";
import { type Call, queryId, type Route } from "./call.ts";
import type { SefDocument, Side } from "./document.ts";
import { halfId, halfStatus, ownDocument, sidePaths } from "./document-halves.ts";
import { documentEnvelope, signatureXml } from "./envelope.ts";
import { pageAsPdf } from "./pdf.ts";

/** Reads of one document; the same for each half, but for the PDF, which the contract holder does not get. */
export const readRoutes: readonly Route[] = (["sales", "purchase", "ppc"] as const).flatMap(
  (side): Route[] => {
    const path = sidePaths[side];
    return [
      { method: "GET", path, access: "key", handle: (call) => simpleInvoice(call, side) },
      { method: "GET", path: `${path}/xml`, access: "key", handle: (call) => xml(call, side) },
      { method: "GET", path: `${path}/signature`, access: "key", handle: (call) => signature(call, side) },
      ...(side === "ppc"
        ? []
        : [
            {
              method: "GET",
              path: `${path}/pdf`,
              access: "key",
              handle: (call: Call) => pdf(call, side),
            } as const,
          ]),
    ];
  },
);

/** Status and comments. It carries no number, party or amount: those are in the XML only. */
function simpleInvoice(call: Call, side: Side): Answer {
  const document = ownDocument(call, side, queryId(call, "invoiceId"));
  return json({
    Status: halfStatus(document, side),
    InvoiceId: halfId(document, side),
    GlobUniqId: document.globUniqId,
    Comment: document.comment,
    CirStatus: document.cirStatus,
    CirInvoiceId: document.cirInvoiceId,
    Version: document.version,
    LastModifiedUtc: utcTime(document.modifiedAt),
    CirSettledAmount: Number(document.cirSettledAmount),
    VatNumberFactoringCompany: null,
    FactoringContractNumber: null,
    CancelComment: document.cancelComment,
    StornoComment: document.stornoComment,
  });
}

function xml(call: Call, side: Side): Answer {
  const document = ownDocument(call, side, queryId(call, "invoiceId"));
  refuseWhileSending(call, document, "SalesInvoiceNotFound");
  const bare = call.sandbox.state.knobs.xmlShape === "bare";
  return file("application/xml", Buffer.from(bare ? document.xml : documentEnvelope(document)));
}

function signature(call: Call, side: Side): Answer {
  const document = ownDocument(call, side, queryId(call, "invoiceId"));
  refuseWhileSending(call, document, "SignatureNotFound");
  return file("application/xml", Buffer.from(signatureXml(document)));
}

/** The files are made when the document is sent; one integrator saw them missing before. */
function refuseWhileSending(call: Call, document: SefDocument, code: string): void {
  if (document.status !== "Sending") return;
  const { sendingFileStatus } = call.sandbox.state.knobs;
  throw new Refusal(code, "The file does not exist yet", "invoiceId", sendingFileStatus);
}

/**
 * SEF draws the PDF on demand: the first call answers 200 with a message in JSON, a later one the file. Clients must
 * look for "%PDF".
 */
function pdf(call: Call, side: "sales" | "purchase"): Answer {
  const document = ownDocument(call, side, queryId(call, "invoiceId"));
  const { sandbox, now } = call;
  const { pdfFirstCall, pdfDelayMs } = sandbox.state.knobs;
  const askedAt = document.pdfAskedAt[side];
  if (askedAt === null && pdfFirstCall === "initiated") {
    sandbox.change((put) =>
      put({
        type: "document-changed",
        salesInvoiceId: document.salesInvoiceId,
        change: { pdfAskedAt: { ...document.pdfAskedAt, [side]: now } },
      }),
    );
  }
  if (pdfFirstCall === "initiated" && (askedAt === null || now < askedAt + pdfDelayMs)) {
    const id = halfId(document, side);
    return json({ message: `Extended PDF file creation has been initiated for invoice Id ${id}.` });
  }
  const { number, issueDate, currency, payable } = document.summary;
  return file(
    "application/pdf",
    pageAsPdf([`Dokument ${number}`, `Datum ${issueDate ?? ""}`, `Za uplatu ${payable ?? ""} ${currency}`]),
  );
}
