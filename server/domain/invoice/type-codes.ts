/** BT-3: 380 invoice, 381 credit note, 383 debit note, 386 advance. Nothing else passes SEF (UBLUnsupportedDocumentType). */
export const invoiceTypeCodes = ["380", "381", "383", "386"] as const;
