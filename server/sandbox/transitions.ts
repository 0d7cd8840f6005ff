import { answerDocument, openDocument } from "./buyer-actions.ts";
import { isPublic } from "./company.ts";
import type { Courier } from "./delivery.ts";
import type { Due, SefDocument } from "./document.ts";
import { buyerOf } from "./find-company.ts";
import { changeDocument, recordEvent } from "./record-change.ts";
import type { Sandbox } from "./sandbox.ts";
import { seededCirId } from "./seeded.ts";

const dayMs = 86_400_000;

/** Does everything whose moment has come, in the order of those moments, each as of its own moment. */
export function runDue(sandbox: Sandbox, courier: Courier): void {
  for (;;) {
    const appointment = sandbox.agenda.takeDue(sandbox.now());
    if (!appointment) return;
    if (appointment.kind === "delivery") {
      const delivery = sandbox.state.deliveries.get(appointment.deliveryId);
      if (delivery?.dueAt === appointment.at) courier.carry(appointment.deliveryId);
      continue;
    }
    const document = sandbox.state.documents.get(appointment.salesInvoiceId);
    const due = document?.due.find((each) => each.step === appointment.step && each.at === appointment.at);
    if (document && due) takeStep(sandbox, document, due);
  }
}

function takeStep(sandbox: Sandbox, document: SefDocument, due: Due): void {
  switch (due.step) {
    case "send":
      // The appointment stays in the document and comes back when the knob is turned.
      if (!sandbox.state.knobs.stuckSending) send(sandbox, document, due.at);
      return;
    case "answer":
      answerByBehaviour(sandbox, document, due.at);
      return;
    case "remind":
      remind(sandbox, document, due.at);
      return;
    case "expire":
      expire(sandbox, document, due.at);
      return;
    default:
      due.step satisfies never;
  }
}

/** Sending → Sent, or → Mistake when the late validation or the register CIR says no. */
function send(sandbox: Sandbox, document: SefDocument, at: number): void {
  const toCir = document.sendToCir === "Yes";
  const mistake =
    document.hiddenFault?.message ??
    (toCir && sandbox.state.knobs.cirFailure ? "Sending the invoice to CIR failed" : null);
  if (mistake !== null) {
    sandbox.change((put) => {
      changeDocument(put, document, at, { status: "Mistake", comment: mistake, due: [] });
      recordEvent(sandbox, put, { document, side: "sales", at, comment: mistake });
    });
    return;
  }
  sandbox.change((put) => {
    changeDocument(put, document, at, {
      status: "Sent",
      purchaseStatus: "New",
      sentAt: at,
      cirStatus: toCir ? "ActiveCir" : "None",
      cirInvoiceId: toCir ? seededCirId(sandbox.seed, `cir:${document.invoiceId}`) : null,
      due: plansAfterSending(sandbox, document, at),
    });
    recordEvent(sandbox, put, { document, side: "sales", at });
    recordEvent(sandbox, put, { document, side: "purchase", at });
  });
}

/**
 * What will happen if nobody does anything. Private buyers: a reminder on day 15 and rejection on day 20. Public
 * buyers: acceptance on day 15. Counted in whole days from the moment of sending.
 */
function plansAfterSending(sandbox: Sandbox, document: SefDocument, at: number): Due[] {
  const { knobs } = sandbox.state;
  const buyer = buyerOf(sandbox, document);
  const inDays = (days: number) => at + days * dayMs;
  const plans: Due[] = isPublic(buyer)
    ? [{ step: "expire", at: inDays(knobs.publicAcceptAfterDays) }]
    : [
        { step: "remind", at: inDays(knobs.remindAfterDays) },
        { step: "expire", at: inDays(knobs.rejectAfterDays) },
      ];
  const { buyer: manner, answerDelayMs } = buyer.behaviour;
  const answers = manner === "accept" || manner === "reject";
  return answers ? [{ step: "answer", at: at + answerDelayMs }, ...plans] : plans;
}

/** The buyer opens and answers by itself, if it is still of that mind. */
function answerByBehaviour(sandbox: Sandbox, document: SefDocument, at: number): void {
  const { buyer: manner, rejectComment } = buyerOf(sandbox, document).behaviour;
  if (manner !== "accept" && manner !== "reject") return;
  openDocument(sandbox, document, at);
  const accepted = manner === "accept";
  answerDocument(sandbox, document, {
    accepted,
    comment: accepted ? null : (rejectComment ?? "Odbijeno"),
    at,
  });
}

function remind(sandbox: Sandbox, document: SefDocument, at: number): void {
  sandbox.change((put) => {
    changeDocument(put, document, at, { purchaseStatus: "ReNotified" });
    recordEvent(sandbox, put, { document, side: "purchase", at });
  });
}

/** Silence is an answer: acceptance by a public body, rejection by everybody else. SEF gives no comment. */
function expire(sandbox: Sandbox, document: SefDocument, at: number): void {
  const accepted = isPublic(buyerOf(sandbox, document));
  answerDocument(sandbox, document, { accepted, comment: null, at, bySilence: true });
}
