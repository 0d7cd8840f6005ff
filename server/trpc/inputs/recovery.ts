import { z } from "zod";
import { locales } from "#server/messages/locales.ts";
import { emailText } from "./party-text.ts";
import { newPasswordText } from "./password-text.ts";

export const requestResetInput = z.object({
  email: emailText,
  /** Of the page on which it was asked, for people who have not chosen one. */
  locale: z.enum(locales),
});

export const resetTokenInput = z.object({ token: z.string().min(1).max(100) });
export const resetPasswordInput = resetTokenInput.extend({ newPassword: newPasswordText });
