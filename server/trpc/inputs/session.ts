import { z } from "zod";
import { findPasswordFault } from "#server/auth/password-rule.ts";
import { emailText } from "./party-text.ts";

/** The sign-in form. A password is not judged here: whoever guesses learns nothing about the rule. */
export const signInInput = z.object({
  email: emailText,
  password: z.string().min(1, "REQUIRED").max(1000, "TOO_LONG"),
});

export const changePasswordInput = z.object({
  currentPassword: z.string().min(1, "REQUIRED").max(1000, "TOO_LONG"),
  newPassword: z
    .string()
    .max(1000, "PASSWORD_TOO_LONG")
    .superRefine((password, context) => {
      const code = findPasswordFault(password);
      if (code) context.addIssue({ code: "custom", message: code });
    }),
});
