import { z } from "zod";
import { partnerKindSchema } from "#server/partners/partner-kind.ts";
import {
  optionalEmail,
  optionalJbkjs,
  optionalText,
  paymentTermDays,
  pibText,
  registrationNumberText,
  requiredText,
} from "./party-text.ts";

export const partnerIdSchema = z.uuid();

export const listPartnersInput = z.object({
  search: z.string().trim().max(100).optional(),
  cursor: z.object({ name: z.string(), id: z.uuid() }).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

/** A domestic customer: everything that SEF demands of a buyer. */
export const createPartnerInput = z.object({
  name: requiredText(200),
  pib: pibText,
  registrationNumber: registrationNumberText,
  jbkjs: optionalJbkjs,
  street: optionalText(200),
  city: requiredText(100),
  postalCode: requiredText(20),
  email: optionalEmail,
});

export const updatePartnerInput = z.object({
  partnerId: partnerIdSchema,
  /** The version that the form was filled from. */
  version: z.number().int(),
  name: requiredText(200),
  /** A company may become a public-funds user and back; persons and foreign partners keep their kind. */
  kind: partnerKindSchema,
  jbkjs: optionalJbkjs,
  street: optionalText(200),
  city: optionalText(100),
  postalCode: optionalText(20),
  email: optionalEmail,
  paymentTermDays: paymentTermDays.nullable(),
});
