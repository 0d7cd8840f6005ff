/** Something in other people's XML that we could read but would not write; kept beside the document. */
export type Oddity = { code: OddityCode; path: string; found: string };

/** All codes of oddities, sorted. */
export const oddityCodes = [
  "UBL-ACCOUNTS-SEVERAL",
  "UBL-AMOUNT",
  "UBL-BANK-ACCOUNT",
  "UBL-CURRENCY-MISSING",
  "UBL-CUSTOMIZATION",
  "UBL-DATE",
  "UBL-JBKJS",
  "UBL-LINE-NET",
  "UBL-LINE-PRICE",
  "UBL-LINES-EMPTY",
  "UBL-NUMBER-MISSING",
  "UBL-PIB",
  "UBL-PIB-TWO",
  "UBL-REASON-SECOND",
  "UBL-REFERENCE-SECOND",
  "UBL-REGISTRATION-NUMBER",
  "UBL-SPOILT-TEXT",
  "UBL-TAX-CATEGORY",
  "UBL-TAX-GROUPS",
  "UBL-TOTALS",
  "UBL-TYPE-CODE",
  "UBL-UNIT",
  "UBL-VAT-POINT",
] as const;
export type OddityCode = (typeof oddityCodes)[number];

/** Readers tell what they stumble over and go on. */
export type Note = (code: OddityCode, path: string, found: string | null) => void;

const foundLengthMax = 200;
const odditiesMax = 500;

/** A notebook for one document; it stays small however bad the document is. */
export function newOddities(): { list: Oddity[]; note: Note } {
  const list: Oddity[] = [];
  const note: Note = (code, path, found) => {
    if (list.length < odditiesMax) list.push({ code, path, found: (found ?? "").slice(0, foundLengthMax) });
  };
  return { list, note };
}
