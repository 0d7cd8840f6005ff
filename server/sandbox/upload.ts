import { type Answer, empty, json, Refusal, Stop } from "./answer.ts";
import { belgradeDay } from "./belgrade-time.ts";
import { type Call, queryText, type Route } from "./call.ts";
import type { Submission } from "./check.ts";
import { findReceiver } from "./check-parties.ts";
import type { Fault, SefDocument } from "./document.ts";
import { findPart } from "./multipart.ts";
import { receiveDocument } from "./receive-document.ts";
import { pairKey } from "./state.ts";
import { readUbl, type UblProblem } from "./ubl-facts.ts";
import { findFullFault, findQuickFault } from "./validate-ubl.ts";

export const uploadRoutes: readonly Route[] = [
  { method: "POST", path: "/sales-invoice/ubl", access: "key", handle: uploadBody },
  { method: "POST", path: "/sales-invoice/ubl/upload", access: "key", handle: uploadPart },
];

function uploadBody(call: Call): Answer {
  if (!/^application\/xml\b/i.test(call.contentType)) throw new Stop(empty(415));
  return upload(call, () => call.body);
}

function uploadPart(call: Call): Answer {
  if (!/^multipart\/form-data\b/i.test(call.contentType)) throw new Stop(empty(415));
  return upload(call, () => {
    const part = findPart(call.body, call.contentType, "ublFile");
    if (!part) throw new Refusal("UBLFileNotUploaded", "UBL file is not uploaded", "ublFile");
    return part;
  });
}

/** Answers at once with status Sending; the sending itself goes on in the background (specification, 1.1). */
function upload(call: Call, readBytes: () => Buffer): Answer {
  const { sandbox, company } = call;
  const { knobs, salesIdByRequest, documents } = sandbox.state;
  const requestId = queryText(call, "requestId");
  if (requestId === null && knobs.requireRequestId) {
    throw new Refusal("RequiredRequestId", "Request id is required", "requestId");
  }
  const earlier = requestId === null ? undefined : salesIdByRequest.get(pairKey(company.id, requestId));
  const known = earlier === undefined ? undefined : documents.get(earlier);
  if (known) return repeat(call, known);

  const bytes = readBytes();
  const submission = submit(call, bytes);
  const { receiver } = submission;
  const quickFault = findQuickFault(submission);
  if (quickFault) throw refusalOf(quickFault);
  if (!receiver) throw new Error("The quick checks let no document pass without a receiver.");
  const fullFault = findFullFault(submission);
  const atOnce = queryText(call, "executeValidation")?.toLowerCase() === "true" || !knobs.lazyValidation;
  if (fullFault && atOnce) throw refusalOf(fullFault);

  const document = receiveDocument(sandbox, {
    requestId,
    seller: company,
    buyer: receiver,
    sendToCir: submission.sendToCir,
    xml: bytes.toString("utf8"),
    summary: submission.facts.summary,
    hiddenFault: fullFault,
    injected: false,
    at: call.now,
  });
  return json(threeIds(document));
}

/** SalesInvoiceId is the seller's, the other two are the buyer's: the same number under two names. */
function threeIds(document: SefDocument): Record<string, number> {
  return {
    InvoiceId: document.invoiceId,
    PurchaseInvoiceId: document.invoiceId,
    SalesInvoiceId: document.salesInvoiceId,
  };
}

/**
 * What a repeated requestId gives is disputed: the specification (1.4) promises the answer of the first call, the
 * list of codes has an error for it. The knob duplicateRequest knows both.
 */
function repeat(call: Call, known: SefDocument): Answer {
  if (call.sandbox.state.knobs.duplicateRequest === "replay") return json(threeIds(known));
  throw new Refusal("UBLUploadRequestIdDuplicate", "Request id is duplicate", "requestId");
}

function submit(call: Call, bytes: Buffer): Submission {
  const facts = readUbl(bytes);
  if (typeof facts === "string") throw unreadable(facts);
  return {
    sandbox: call.sandbox,
    facts,
    sender: call.company,
    receiver: findReceiver(call.sandbox, facts.buyer),
    sendToCir: readSendToCir(call),
    today: belgradeDay(call.now),
  };
}

function readSendToCir(call: Call): "Yes" | "No" | null {
  const given = queryText(call, "sendToCir");
  if (given === null) return null;
  if (given.toLowerCase() === "yes") return "Yes";
  if (given.toLowerCase() === "no") return "No";
  throw new Refusal("InvalidSendToCirMode", `Send to CIR mode ${given} is invalid`, "sendToCir");
}

function unreadable(problem: UblProblem): Refusal {
  switch (problem) {
    case "not-xml":
      return new Refusal("XmlInvalid", "XML is invalid");
    case "not-ubl":
      return new Refusal("UBLDocumentNotValid", "UBL document is not valid");
    case "unknown-type":
      return new Refusal(
        "UBLUnsupportedDocumentType",
        "Document type is not supported",
        "invoice.InvoiceTypeCode",
      );
    default:
      return problem satisfies never;
  }
}

function refusalOf({ code, message, field }: Fault): Refusal {
  return new Refusal(code, message, field);
}
