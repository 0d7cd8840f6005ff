/**
 * Sizes beyond which SEF refuses, or is likely to. "published" stands in an official text, "assumed" is what others
 * keep to: SEF has an error code for it and tells nobody the number.
 */
export type Limit = { max: number; confidence: "published" | "assumed"; source: string };

export const limits = {
  numberCharacters: { max: 50, confidence: "assumed", source: "InvoiceNumberTooLong; BT-1" },
  noteCharacters: { max: 1000, confidence: "assumed", source: "UBLMaxNoteLengthExceeded; BT-22" },
  itemNameCharacters: { max: 500, confidence: "assumed", source: "UBLProductNameLengthExceeded; BT-153" },
  attachments: { max: 3, confidence: "assumed", source: "TooManyAttachments" },
  /** Of one file, before base64. */
  attachmentBytes: { max: 5 * 1024 * 1024, confidence: "assumed", source: "FileTooBig" },
  /** Of all files of a document together. */
  attachmentsBytes: { max: 10 * 1024 * 1024, confidence: "assumed", source: "FileTooBig" },
  dueDays: { max: 90, confidence: "assumed", source: "PaymentDateMoreThan90DaysInFuture" },
  priceDecimals: { max: 4, confidence: "published", source: "SEF 3.4.4" },
  amountDecimals: { max: 2, confidence: "published", source: "SEF 3.4.4" },
  exchangeRateDecimals: {
    max: 6,
    confidence: "assumed",
    source: "NBS: four decimals, some for a hundred units",
  },
} as const satisfies Readonly<Record<string, Limit>>;

/** What may be attached. */
export const attachmentMimeCodes = ["application/pdf"] as const;
