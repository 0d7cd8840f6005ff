import { z } from "zod";
import { findPasswordFault } from "#server/auth/password-rule.ts";
import { emailText, pibText, registrationNumberText, requiredText } from "./party-text.ts";

export const signUpInput = z
  .object({
    name: requiredText(100),
    email: emailText,
    password: z.string().max(1000, "PASSWORD_TOO_LONG"),
    companyName: requiredText(200),
    pib: pibText,
    registrationNumber: registrationNumberText,
  })
  .superRefine(({ password, email, name, companyName }, context) => {
    const code = findPasswordFault(password, [email, name, companyName]);
    if (code) context.addIssue({ code: "custom", path: ["password"], message: code });
  });
