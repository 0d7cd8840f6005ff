import { z } from "zod";
import { findPasswordFault } from "#server/auth/password-rule.ts";

/** A password to be set. Stays far below what hashing would take amiss; the rule itself says how long it may be. */
export const newPasswordText = z.string().superRefine((password, context) => {
  const code = findPasswordFault(password);
  if (code) context.addIssue({ code: "custom", message: code });
});
