import { z } from "zod";
import { invoiceTypeCodes } from "./type-codes.ts";

/**
 * The semantic model of one invoice (EN 16931 business terms in the comments, SRBDT profile).
 *
 * Everything is JSON: decimals are strings with a dot ("1234.50"), dates are civil dates ("2026-11-21"). So the
 * same value can be edited in the browser, frozen in the database and written as UBL without conversion.
 */

/** A decimal number as text: optional minus, digits, optional fraction; never an exponent, never grouping. */
export const decimalText = z
  .string()
  .max(40)
  .regex(/^-?\d+(\.\d+)?$/);

/** A calendar day "YYYY-MM-DD" without time or zone. */
export const civilDateText = z.iso.date();

/** BT-3. */
export const invoiceTypeCodeSchema = z.enum(invoiceTypeCodes);

/** VAT category letters of the SRBDT profile (since May 2022). */
export const taxCategoryCodes = ["S", "AE", "Z", "E", "R", "O", "OE", "SS", "N"] as const;
export const taxCategoryCodeSchema = z.enum(taxCategoryCodes);

/** BT-8 codes in force since SEF 3.8: 35 supply date, 3 issue date, 432 payment date. */
export const vatPointCodes = ["35", "3", "432"] as const;
export const vatPointCodeSchema = z.enum(vatPointCodes);

export const partySchema = z.object({
  /** BT-27 / BT-44, as registered. */
  name: z.string(),
  /** Tax number, nine digits without the RS prefix (BT-31 / BT-48). */
  pib: z.string().nullable(),
  /** Matični broj, eight digits (thirteen for a natural person) (BT-30 / BT-47). */
  registrationNumber: z.string().nullable(),
  /** Five digits; only public-funds users have one (PartyIdentification `JBKJS:`). */
  jbkjs: z.string().nullable(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  email: z.string().nullable(),
});

export const allowanceChargeSchema = z.object({
  charge: z.boolean(),
  /** Amount without VAT, two decimals; always given, computed from `percent` when that is set. */
  amount: decimalText,
  percent: decimalText.nullable(),
  reason: z.string().nullable(),
});

export const invoiceLineSchema = z.object({
  /** BT-126, unique within the document. */
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  sellersItemId: z.string().nullable(),
  buyersItemId: z.string().nullable(),
  quantity: decimalText,
  /** UN/ECE Recommendation 20 code; other people's documents may carry free text. */
  unitCode: z.string(),
  /** BT-146, net unit price, at most four decimals; null while a draft's line has none: nothing is not zero. */
  unitPrice: decimalText.nullable(),
  /**
   * The price with VAT as a person entered it, where the document's prices are entered so; `unitPrice` follows from
   * it. Known to us only: no place in the XML says so.
   */
  grossPrice: decimalText.optional(),
  allowanceCharges: z.array(allowanceChargeSchema),
  taxCategory: taxCategoryCodeSchema,
  /** "20", "10" or "0". */
  taxPercent: decimalText,
});

export const documentAllowanceChargeSchema = allowanceChargeSchema.extend({
  taxCategory: taxCategoryCodeSchema,
  taxPercent: decimalText,
});

export const billingReferenceSchema = z.object({
  number: z.string(),
  issueDate: civilDateText.nullable(),
  /** BT-E26; mandatory when the referenced document was issued outside SEF. */
  typeCode: invoiceTypeCodeSchema.nullable(),
  /** Whether it was issued outside SEF. Known to us only: no place in the XML says so. */
  outsideSef: z.boolean().optional(),
});

export const exemptionReasonSchema = z.object({
  taxCategory: taxCategoryCodeSchema,
  /** Key of SEF's list, for example PDV-RS-33. */
  code: z.string(),
  text: z.string().nullable(),
});

/** An advance (386) that a final invoice settles, with its VAT groups as they stood on the advance. */
export const advanceSchema = z.object({
  number: z.string(),
  /** Dinars for one unit of the currency when the advance was paid, where it differs from the document's. */
  exchangeRate: decimalText.optional(),
  taxGroups: z.array(
    z.object({
      taxCategory: taxCategoryCodeSchema,
      taxPercent: decimalText,
      taxable: decimalText,
      tax: decimalText,
    }),
  ),
});

/**
 * The rate by which VAT is stated in dinars too (VAT rulebook article 197). Stored once and never looked up again:
 * the NBS list in force on the day the tax arises, or an agreed rate.
 */
export const exchangeRateSchema = z.object({
  /**
   * Dinars for one unit of the document's currency, at most six decimals (NBS quotes some for a hundred units); null
   * while a draft has none.
   */
  rate: decimalText.nullable(),
  /** The day of the list. */
  date: civilDateText.nullable(),
  source: z.enum(["NBS", "agreed"]).nullable(),
});

/** A file that travels inside the document. */
export const attachmentSchema = z.object({
  /** The row that keeps its bytes beside a document of ours. Known to us only. */
  fileId: z.string().optional(),
  /** What it is, for people. */
  name: z.string(),
  fileName: z.string().nullable(),
  mimeCode: z.string().nullable(),
  /** Bytes of the file, not of its base64 form. */
  sizeBytes: z.int().nonnegative(),
  /** Base64; null while the file is kept beside the document. Needed for writing. */
  content: z.string().nullable(),
});

export const invoiceSchema = z.object({
  typeCode: invoiceTypeCodeSchema,
  /** BT-1; null while a draft has none. */
  number: z.string().nullable(),
  /** BT-2; null means "the day of sending": SEF takes today's date only (IssueDateCannotBeDifferentFromTodays). */
  issueDate: civilDateText.nullable(),
  /** BT-9; on 386 the day the advance was paid. */
  dueDate: civilDateText.nullable(),
  /** BT-72; on 381 and 383 the day of reduction or increase. */
  deliveryDate: civilDateText.nullable(),
  /** BT-8; set exactly when a line of category S exists. */
  vatPointCode: vatPointCodeSchema.nullable(),
  periodStart: civilDateText.nullable(),
  periodEnd: civilDateText.nullable(),
  /** BT-5, ISO 4217. */
  currency: z.string(),
  /** Only, and then always, with a foreign currency. */
  exchangeRate: exchangeRateSchema.optional(),
  /** Prices are entered with VAT. Known to us only: the XML states net prices. */
  pricesIncludeTax: z.boolean().optional(),
  notes: z.array(z.string()),
  /** BT-10; for a public procurement run by another body `JN-JBKJS:` and its number. */
  buyerReference: z.string().nullable(),
  /** BT-13. */
  orderNumber: z.string().nullable(),
  /** BT-12. */
  contractNumber: z.string().nullable(),
  /** BT-17, tender or lot. */
  lotNumber: z.string().nullable(),
  billingReferences: z.array(billingReferenceSchema),
  attachments: z.array(attachmentSchema).optional(),
  seller: partySchema,
  buyer: partySchema,
  payment: z.object({
    /** BT-81; 30 is a credit transfer. */
    meansCode: z.string(),
    /** BT-84, eighteen digits or the dashed form. */
    account: z.string().nullable(),
    /** BT-83: model and number, for example "97 51-1234567"; without model just the number. */
    model: z.string().nullable(),
    reference: z.string().nullable(),
  }),
  allowanceCharges: z.array(documentAllowanceChargeSchema),
  exemptionReasons: z.array(exemptionReasonSchema),
  /** Only on a final invoice: each also stands in `billingReferences`, and `prepaidAmount` is their sum with VAT. */
  advances: z.array(advanceSchema).optional(),
  /** BT-113, sum of advances with VAT. */
  prepaidAmount: decimalText,
  /** BT-114. */
  roundingAmount: decimalText,
  lines: z.array(invoiceLineSchema),
});

export type InvoiceTypeCode = z.infer<typeof invoiceTypeCodeSchema>;
export type TaxCategoryCode = z.infer<typeof taxCategoryCodeSchema>;
export type VatPointCode = z.infer<typeof vatPointCodeSchema>;
export type Party = z.infer<typeof partySchema>;
export type AllowanceCharge = z.infer<typeof allowanceChargeSchema>;
export type DocumentAllowanceCharge = z.infer<typeof documentAllowanceChargeSchema>;
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;
export type BillingReference = z.infer<typeof billingReferenceSchema>;
export type ExemptionReason = z.infer<typeof exemptionReasonSchema>;
export type Advance = z.infer<typeof advanceSchema>;
export type ExchangeRate = z.infer<typeof exchangeRateSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type Invoice = z.infer<typeof invoiceSchema>;
