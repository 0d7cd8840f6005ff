import { z } from "zod";
import { mailChoices, noticeKinds } from "#server/domain/notice/notice-kind.ts";

export const savePreferencesInput = z.object({
  preferences: z
    .array(z.object({ kind: z.enum(noticeKinds), inPortal: z.boolean(), mail: z.enum(mailChoices) }))
    .max(noticeKinds.length),
  /** The same for every company that the person is a member of. */
  inAllCompanies: z.boolean(),
});
