import type { TaxCategoryCode } from "#server/domain/invoice/invoice.ts";

/** What a VAT category demands of a document. Names for people are texts of the portal, not facts of the law. */
export type TaxCategory = {
  code: TaxCategoryCode;
  /** Taxed at a rate in force; every other category carries 0 per cent and no tax. */
  taxed: boolean;
  /** SEF demands an exemption reason code in the VAT breakdown (UBLTaxExemptionReasonKeyNotDefined). */
  reasonNeeded: boolean;
  /** Only the cancelling category takes negative quantities (EInvoiceInvoiceItemsQuantityNTaxCategory). */
  negativeQuantity: boolean;
};

/** The nine categories of the SRBDT profile since May 2022. */
export const taxCategories: Readonly<Record<TaxCategoryCode, TaxCategory>> = {
  S: { code: "S", taxed: true, reasonNeeded: false, negativeQuantity: false },
  /** The recipient owes the VAT: VAT law article 10(2). */
  AE: { code: "AE", taxed: false, reasonNeeded: true, negativeQuantity: false },
  /** Exempt with the right to deduct: article 24. */
  Z: { code: "Z", taxed: false, reasonNeeded: true, negativeQuantity: false },
  /** Exempt without the right to deduct: article 25. */
  E: { code: "E", taxed: false, reasonNeeded: true, negativeQuantity: false },
  /** Excluded from VAT: articles 6 and 6a. */
  R: { code: "R", taxed: false, reasonNeeded: true, negativeQuantity: false },
  /** Place of supply abroad: articles 11 and 12. */
  O: { code: "O", taxed: false, reasonNeeded: true, negativeQuantity: false },
  /** Outside the subject matter, pass-through amounts: article 17(4). */
  OE: { code: "OE", taxed: false, reasonNeeded: true, negativeQuantity: false },
  /** Small taxpayers and margin schemes: articles 33, 35, 36, 36b. */
  SS: { code: "SS", taxed: false, reasonNeeded: true, negativeQuantity: false },
  /** A negative line that cancels. */
  N: { code: "N", taxed: false, reasonNeeded: true, negativeQuantity: true },
};
