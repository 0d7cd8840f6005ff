import { z } from "zod";

/** What a partner is; the database has the same list as a CHECK. */
export const partnerKindSchema = z.enum(["company", "public_body", "person", "foreign"]);
export type PartnerKind = z.infer<typeof partnerKindSchema>;
