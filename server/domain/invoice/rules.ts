import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { check, type Fault } from "#server/domain/rule.ts";
import { advanceRules } from "./advance-rules.ts";
import { cirRules } from "./cir-rules.ts";
import { correctionRules } from "./correction-rules.ts";
import { dateRules } from "./date-rules.ts";
import { lineRules } from "./line-rules.ts";
import { numberRules } from "./number-rules.ts";
import { partyRules } from "./party-rules.ts";
import { paymentRules } from "./payment-rules.ts";
import { dayOf, type SendContext, type SendRule } from "./send-rule.ts";
import { taxRules } from "./tax-rules.ts";
import { computeTotals } from "./totals.ts";

/** Why a document may not be sent to SEF: every row of law, in the order of the form. */
export const sendRules: readonly SendRule[] = [
  ...numberRules,
  ...dateRules,
  ...partyRules,
  ...cirRules,
  ...paymentRules,
  ...lineRules,
  ...taxRules,
  ...correctionRules,
  ...advanceRules,
];

/**
 * All faults of a document at once; an empty list means that nothing we can know stands against sending. Faults of
 * severity "warning" do not stop it. Paths lead into the document ("lines.2.unitPrice"), "sendToCir" beside it.
 */
export function checkForSend(invoice: Invoice, context: SendContext): Fault[] {
  const issueDay = dayOf(invoice.issueDate) ?? context.today;
  return check(sendRules, { invoice, context, issueDay, totals: computeTotals(invoice) });
}

/** Whether anything among the faults stops the document. */
export function isSendable(faults: readonly Fault[]): boolean {
  return faults.every(({ severity }) => severity !== "error");
}
