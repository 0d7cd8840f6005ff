/** Poziv na broj: the model (two digits, "97" is checked, others are local) and the number itself. */
export type PaymentReference = { model: string | null; reference: string | null };

/** Control digits of model 97 for a number without them: 98 - (N x 100 mod 97), letters counting A = 10 to Z = 35. */
export function model97Control(number: string): string {
  const digits = toDigits(number);
  if (digits === "") return "";
  return String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, "0");
}

/** "51-1234567" for "1234567". */
export function toModel97(number: string): string {
  return `${model97Control(number)}-${number}`;
}

/** Whether the first two digits of a model 97 reference are the control of the rest. Dashes and spaces do not count. */
export function isModel97Reference(reference: string): boolean {
  const match = /^(\d{2})[\s-]?(.+)$/.exec(reference.trim());
  if (match?.[1] === undefined || match[2] === undefined) return false;
  return /^[A-Z0-9\s-]+$/i.test(match[2]) && model97Control(match[2]) === match[1];
}

/** The form of UBL's PaymentID: "(mod97) 51-1234567", or just the number when there is no model. Null when empty. */
export function toPaymentId({ model, reference }: PaymentReference): string | null {
  if (reference === null || reference.trim() === "") return null;
  return model === null || model.trim() === "" ? reference : `(mod${model}) ${reference}`;
}

/** Reads PaymentID back; a text without a model in brackets is the number as a whole. */
export function parsePaymentId(text: string): PaymentReference {
  const match = /^\(mod\s*(\d{2})\)\s*(.*)$/i.exec(text.trim());
  if (!match) return { model: null, reference: text.trim() || null };
  return { model: match[1] ?? null, reference: match[2]?.trim() || null };
}

function toDigits(number: string): string {
  const kept = number.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return kept.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
}
