import { z } from "zod";
import { enteredLine } from "#server/domain/entered-text.ts";
import { parseBankAccount } from "#server/domain/party/bank-account.ts";
import { repairJbkjs } from "#server/domain/party/jbkjs.ts";
import { parseJmbg } from "#server/domain/party/jmbg.ts";
import { parsePib } from "#server/domain/party/pib.ts";
import { repairPostalCode } from "#server/domain/party/postal-code.ts";
import { repairRegistrationNumber } from "#server/domain/party/registration-number.ts";

/** Fields of forms. What is wrong is told by a code of `messages/errors`, so that form and server say the same. */

/** A line that must be there, without outer spaces. */
export function requiredText(charactersMax: number) {
  return enteredLine.min(1, "REQUIRED").max(charactersMax, "TOO_LONG");
}

/** A line that may be absent; an empty field means absent. */
export function optionalText(charactersMax: number) {
  return enteredLine
    .max(charactersMax, "TOO_LONG")
    .nullable()
    .transform((text) => text || null);
}

export const emailText = requiredText(254).toLowerCase().pipe(z.email("EMAIL_INVALID"));

export const optionalEmail = optionalText(254).refine(
  (text) => text === null || z.email().safeParse(text).success,
  "EMAIL_INVALID",
);

export const pibText = z.string().transform(orFault(parsePib, "PIB_INVALID"));
export const registrationNumberText = z
  .string()
  .transform(orFault(repairRegistrationNumber, "REGISTRATION_NUMBER_INVALID"));
export const bankAccountText = z.string().transform(orFault(parseBankAccount, "ACCOUNT_INVALID"));

const jbkjsText = orFault(repairJbkjs, "JBKJS_INVALID");
export const optionalJbkjs = optionalText(20).transform((text, context) =>
  text === null ? null : jbkjsText(text, context),
);

const jmbgText = orFault(parseJmbg, "JMBG_INVALID");
export const optionalJmbg = optionalText(20).transform((text, context) =>
  text === null ? null : jmbgText(text, context),
);

const postalCodeText = orFault(repairPostalCode, "POSTAL_CODE_INVALID");
/** Of an address in Serbia; other countries have codes of their own kinds. */
export const optionalPostalCode = optionalText(20).transform((text, context) =>
  text === null ? null : postalCodeText(text, context),
);
export const requiredPostalCode = requiredText(20).transform(postalCodeText);

/** ISO 3166-1 alpha-2 of another country. */
export const foreignCountry = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => /^[A-Z]{2}$/.test(code) && code !== "RS", "COUNTRY_INVALID");

/** Days from issue to due date. */
export const paymentTermDays = z
  .number("REQUIRED")
  .int("VALIDATION")
  .min(0, "VALIDATION")
  .max(365, "VALIDATION");

type FaultContext = { addIssue: (issue: { code: "custom"; message: string }) => void };

function orFault<Parsed>(parse: (text: string) => Parsed | null, code: string) {
  return (text: string, context: FaultContext): Parsed => {
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: "custom", message: code });
    return z.NEVER;
  };
}
