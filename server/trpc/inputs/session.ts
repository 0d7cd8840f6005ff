import { z } from "zod";
import { locales } from "#server/messages/locales.ts";
import { emailText } from "./party-text.ts";
import { newPasswordText } from "./password-text.ts";

/** The sign-in form. A password is not judged here: whoever guesses learns nothing about the rule. */
export const signInInput = z.object({
  email: emailText,
  password: z.string().min(1, "REQUIRED").max(1000, "TOO_LONG"),
});

export const changePasswordInput = z.object({
  currentPassword: z.string().min(1, "REQUIRED").max(1000, "TOO_LONG"),
  newPassword: newPasswordText,
});

export const setLocaleInput = z.object({ locale: z.enum(locales) });
