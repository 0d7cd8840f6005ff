import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice, TaxCategoryCode } from "#server/domain/invoice/invoice.ts";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { decimal } from "#server/domain/money.ts";
import { taxCategories } from "#server/domain/tax/categories.ts";
import { isActiveOn, reasonsWithCode } from "#server/domain/tax/exemption-reasons.ts";
import { ratesOn } from "#server/domain/tax/rates.ts";
import { brokenLines, type Dispatch, dayOf, hasCategory, isBlank, type SendRule } from "./send-rule.ts";

/** Categories, rates and exemption reasons. */
export const taxRules: readonly SendRule[] = [
  {
    // An old supply corrected today keeps its old rate, so the day of supply counts where there is one.
    code: "INV-LINE-TAX-PERCENT",
    brokenAt: (dispatch) => {
      const { invoice, issueDay } = dispatch;
      const isRight = percentJudge(dayOf(invoice.deliveryDate) ?? issueDay);
      return [
        ...brokenLines(dispatch, "taxPercent", (line) => !isRight(line)),
        ...invoice.allowanceCharges.flatMap((entry, index) =>
          isRight(entry) ? [] : [`allowanceCharges.${index}.taxPercent`],
        ),
      ];
    },
    prevents: ["UBLIncorrectVatRateForStandardVatRate", "UBLTaxCategoryPercentNotAllowed"],
    source: "VAT law article 23; every category but S carries 0",
  },
  {
    code: "INV-ALLOWANCE-CATEGORY",
    brokenAt: ({ invoice }) =>
      invoice.allowanceCharges.flatMap(({ taxCategory, taxPercent }, index) => {
        const hasLine = invoice.lines.some(
          (line) => line.taxCategory === taxCategory && decimal(line.taxPercent).equals(decimal(taxPercent)),
        );
        return hasLine ? [] : [`allowanceCharges.${index}.taxCategory`];
      }),
    prevents: ["UBLNoItemsWithTaxSubtotalTaxCategory"],
    source: "SRBDT: every VAT group needs a line",
  },
  {
    code: "INV-TAX-REASON-MISSING",
    brokenAt: ({ invoice }) =>
      usedCategories(invoice)
        .filter(
          (category) => taxCategories[category].reasonNeeded && reasonOf(invoice, category) === undefined,
        )
        .map((category) => `lines.${firstLineOf(invoice, category)}.taxCategory`),
    prevents: ["UBLTaxExemptionReasonKeyNotDefined"],
    source: "SRBDT BT-121",
  },
  {
    code: "INV-TAX-REASON-NOT-NEEDED",
    brokenAt: (dispatch) =>
      brokenReasons(
        dispatch,
        ({ taxCategory }) => taxCategory === "S" || !hasCategory(dispatch.invoice, taxCategory),
      ),
    prevents: ["UBLTaxExemptionReasonCategoryNotAllowed", "UBLNoItemsWithTaxSubtotalTaxCategory"],
    source: "SRBDT BT-121",
  },
  {
    code: "INV-TAX-REASON-DUPLICATE",
    brokenAt: (dispatch) =>
      brokenReasons(
        dispatch,
        ({ taxCategory }, index) =>
          dispatch.invoice.exemptionReasons.findIndex((reason) => reason.taxCategory === taxCategory) < index,
      ),
    prevents: ["UBLOnlyOneTaxSubtotalPerTaxCategoryIsAllowed"],
    source: "SRBDT: one reason per category and document",
  },
  {
    code: "INV-TAX-REASON-CATEGORY",
    brokenAt: (dispatch) =>
      brokenReasons(dispatch, ({ code, taxCategory }) => {
        const entries = reasonsWithCode(code, dispatch.context.exemptionReasons);
        return entries.length > 0 && !entries.some(({ category }) => category === taxCategory);
      }),
    prevents: ["UBLTaxExemptionReasonCategoryNotCorrect"],
    source: "SEF's list of exemption reasons",
  },
  {
    // The list lives at SEF and grows: a code that we do not know may be right.
    code: "INV-TAX-REASON-UNKNOWN",
    severity: "warning",
    brokenAt: (dispatch) =>
      brokenReasons(
        dispatch,
        ({ code }) => reasonsWithCode(code, dispatch.context.exemptionReasons).length === 0,
      ),
    prevents: ["VatExemptionReasonNotExists"],
    source: "SEF's list of exemption reasons",
  },
  {
    code: "INV-TAX-REASON-NOT-ACTIVE",
    brokenAt: (dispatch) =>
      brokenReasons(dispatch, ({ code, taxCategory }) => {
        const entries = reasonsWithCode(code, dispatch.context.exemptionReasons).filter(
          ({ category }) => category === taxCategory,
        );
        return entries.length > 0 && !entries.some((entry) => isActiveOn(entry, dispatch.issueDay));
      }),
    prevents: ["VatExemptionReasonPointOfLawNotActive", "VatExemptionCategoryIsNotInUse"],
    source: "SEF's list of exemption reasons",
  },
  {
    // Only SEF's own list tells which reasons want words; the starting stock does not know.
    code: "INV-TAX-REASON-NOTE",
    brokenAt: ({ invoice, context }) =>
      invoice.exemptionReasons.flatMap(({ code, taxCategory, text }, index) => {
        const entries = reasonsWithCode(code, context.exemptionReasons);
        const isNeeded = entries.some((entry) => entry.category === taxCategory && entry.noteNeeded === true);
        return isNeeded && isBlank(text) ? [`exemptionReasons.${index}.text`] : [];
      }),
    prevents: ["VatExemptionFreeFormNoteNotDefined"],
    source: "SEF's list of exemption reasons, FreeFormNote",
  },
];

type TaxEntry = { taxCategory: TaxCategoryCode; taxPercent: string };

/** Says of an entry whether its percentage is right on a day; the day's rates are looked up once. */
function percentJudge(day: CivilDate): (entry: TaxEntry) => boolean {
  const rates = ratesOn(day).map(({ percent }) => decimal(percent));
  return ({ taxCategory, taxPercent }) => {
    const percent = decimal(taxPercent);
    return taxCategories[taxCategory].taxed ? rates.some((rate) => rate.equals(percent)) : percent.isZero();
  };
}

function usedCategories(invoice: Invoice): TaxCategoryCode[] {
  return taxCategoryCodes.filter((category) => hasCategory(invoice, category));
}

function firstLineOf(invoice: Invoice, category: TaxCategoryCode): number {
  return invoice.lines.findIndex(({ taxCategory }) => taxCategory === category);
}

type Reason = Invoice["exemptionReasons"][number];

function reasonOf(invoice: Invoice, category: TaxCategoryCode): Reason | undefined {
  return invoice.exemptionReasons.find(
    ({ taxCategory, code }) => taxCategory === category && code.trim() !== "",
  );
}

function brokenReasons(
  { invoice }: Dispatch,
  isBroken: (reason: Reason, index: number) => boolean,
): string[] {
  return invoice.exemptionReasons.flatMap((reason, index) =>
    reason.code.trim() !== "" && isBroken(reason, index) ? [`exemptionReasons.${index}.code`] : [],
  );
}
