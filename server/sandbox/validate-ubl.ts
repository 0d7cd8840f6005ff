import type { Check, Submission } from "./check.ts";
import {
  amountsHaveFewDecimals,
  payableGiven,
  payeeAccountGiven,
  standardRateIsLawful,
  taxSumsAgree,
} from "./check-amounts.ts";
import { issueDateIsToday, supplyDateFits, vatPointFits } from "./check-dates.ts";
import { codesHaveGoodLength, numberIsUnique, receiverExists, senderOwnsKey } from "./check-parties.ts";
import { fitForCir, jbkjsFits, publicReferenceGiven, sendToCirFits } from "./check-public-sector.ts";
import { attachmentsFit, sourceStands } from "./check-references.ts";
import type { Fault } from "./document.ts";

/** Always at once: without these SEF could not even store the document. */
const quickChecks: readonly Check[] = [senderOwnsKey, receiverExists, codesHaveGoodLength, numberIsUnique];

/** At once with executeValidation=true; otherwise in the background, where a fault makes the document a Mistake. */
const fullChecks: readonly Check[] = [
  issueDateIsToday,
  supplyDateFits,
  vatPointFits,
  payeeAccountGiven,
  amountsHaveFewDecimals,
  taxSumsAgree,
  standardRateIsLawful,
  payableGiven,
  jbkjsFits,
  sendToCirFits,
  publicReferenceGiven,
  fitForCir,
  sourceStands,
  attachmentsFit,
];

/** SEF reports the first fault that it finds and no more. */
export function findQuickFault(submission: Submission): Fault | null {
  return firstFault(quickChecks, submission);
}

export function findFullFault(submission: Submission): Fault | null {
  return firstFault(fullChecks, submission);
}

function firstFault(checks: readonly Check[], submission: Submission): Fault | null {
  for (const check of checks) {
    const found = check(submission);
    if (found) return found;
  }
  return null;
}
