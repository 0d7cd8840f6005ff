import { z } from "zod";
import { partyKindSchema } from "#server/domain/party/party-kind-schema.ts";
import {
  foreignCountry,
  optionalEmail,
  optionalJbkjs,
  optionalJmbg,
  optionalPostalCode,
  optionalText,
  paymentTermDays,
  pibText,
  registrationNumberText,
  requiredPostalCode,
  requiredText,
} from "./party-text.ts";

export const partnerIdSchema = z.uuid();

export const listPartnersInput = z.object({
  search: z.string().trim().max(100).optional(),
  cursor: z.object({ name: z.string(), id: z.uuid() }).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

const address = {
  name: requiredText(200),
  street: optionalText(200),
  city: requiredText(100),
  email: optionalEmail,
};
const nothing = z
  .unknown()
  .optional()
  .transform(() => null);
const domestic = z
  .unknown()
  .optional()
  .transform(() => "RS");

/** A domestic customer (everything that SEF demands of a buyer), a natural person, or somebody abroad. */
export const createPartnerInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z
      .literal("company")
      .optional()
      .transform(() => "company" as const),
    ...address,
    pib: pibText,
    registrationNumber: registrationNumberText,
    jbkjs: optionalJbkjs,
    postalCode: requiredPostalCode,
    country: domestic,
  }),
  z.object({
    kind: z.literal("person"),
    ...address,
    /** JMBG, when the person gives it. */
    pib: optionalJmbg,
    registrationNumber: nothing,
    jbkjs: nothing,
    postalCode: optionalPostalCode,
    country: domestic,
  }),
  z.object({
    kind: z.literal("foreign"),
    ...address,
    /** Tax number in its own country, with the country's letters. */
    pib: optionalText(40),
    registrationNumber: optionalText(40),
    jbkjs: nothing,
    postalCode: optionalText(20),
    country: foreignCountry,
  }),
]);

export const updatePartnerInput = z.object({
  partnerId: partnerIdSchema,
  /** The version that the form was filled from. */
  version: z.number().int(),
  name: requiredText(200),
  /** A company may become a public-funds user and back; persons and foreign partners keep their kind. */
  kind: partyKindSchema,
  jbkjs: optionalJbkjs,
  street: optionalText(200),
  city: optionalText(100),
  postalCode: optionalText(20),
  email: optionalEmail,
  paymentTermDays: paymentTermDays.nullable(),
});
