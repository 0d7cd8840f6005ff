import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { check, type Fault, isInForce, type Severity } from "#server/domain/rule.ts";
import { advanceRules } from "./advance-rules.ts";
import { attachmentRules } from "./attachment-rules.ts";
import { cirRules } from "./cir-rules.ts";
import { correctionRules } from "./correction-rules.ts";
import { currencyRules } from "./currency-rules.ts";
import { dateRules } from "./date-rules.ts";
import { lineRules } from "./line-rules.ts";
import { numberRules } from "./number-rules.ts";
import { partyRules } from "./party-rules.ts";
import { paymentRules } from "./payment-rules.ts";
import { registerRules } from "./register-rules.ts";
import type { InvoiceRuleCode } from "./rule-codes.ts";
import { dayOf, type SendContext, type SendRule } from "./send-rule.ts";
import { taxRules } from "./tax-rules.ts";
import { computeTotals } from "./totals.ts";

/** Why a document may not be sent to SEF: every row of law, in the order of the form. */
export const sendRules: readonly SendRule[] = [
  ...numberRules,
  ...currencyRules,
  ...dateRules,
  ...partyRules,
  ...registerRules,
  ...cirRules,
  ...paymentRules,
  ...lineRules,
  ...taxRules,
  ...correctionRules,
  ...advanceRules,
  ...attachmentRules,
];

/** One row as data: what a rule is called, where it points, what it spares us and since when. */
export type RuleRow = {
  code: InvoiceRuleCode;
  /** Null where the rule names every place itself. */
  path: string | null;
  severity: Severity;
  prevents: readonly string[];
  source: string;
  /** Null means always. */
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  onlySef: boolean;
};

/** All rules as rows, with nothing left unsaid. The texts of a row are `findings` of `server/messages`, by its code. */
export const ruleRows: readonly RuleRow[] = sendRules.map((rule) => ({
  code: rule.code,
  path: "path" in rule ? rule.path : null,
  severity: rule.severity ?? "error",
  prevents: rule.prevents,
  source: rule.source,
  validFrom: rule.validFrom ?? null,
  validTo: rule.validTo ?? null,
  onlySef: rule.onlySef ?? false,
}));

/**
 * All faults of a document at once, whether it goes to SEF or is issued outside it; an empty list means that nothing we can know stands against sending. Faults of
 * severity "warning" do not stop it. Paths lead into the document ("lines.2.unitPrice"), "sendToCir" beside it.
 */
export function checkForSend(invoice: Invoice, context: SendContext): Fault[] {
  const issueDay = dayOf(invoice.issueDate) ?? context.today;
  const inForce = sendRules.filter(
    (rule) => isInForce(rule, issueDay) && (!context.outsideSef || !rule.onlySef),
  );
  return check(inForce, { invoice, context, issueDay, totals: computeTotals(invoice) });
}

/** Whether anything among the faults stops the document. */
export function isSendable(faults: readonly Fault[]): boolean {
  return faults.every(({ severity }) => severity !== "error");
}
