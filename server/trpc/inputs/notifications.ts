import { z } from "zod";
import { mailChoiceSchema, noticeKindSchema, noticeKinds } from "#server/domain/notice/notice-kind.ts";

export const savePreferencesInput = z.object({
  preferences: z
    .array(z.object({ kind: noticeKindSchema, inPortal: z.boolean(), mail: mailChoiceSchema }))
    .max(noticeKinds.length),
  /** The same for every company that the person is a member of. */
  inAllCompanies: z.boolean(),
});
