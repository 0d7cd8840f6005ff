import { z } from "zod";
import { findPasswordFault } from "#server/auth/password-rule.ts";
import { emailText, pibText, registrationNumberText, requiredText } from "./party-text.ts";
import { newPasswordText } from "./password-text.ts";

export const findCompanyInput = z.object({ pib: pibText });

export const signUpInput = z
  .object({
    name: requiredText(100),
    email: emailText,
    password: newPasswordText,
    companyName: requiredText(200),
    pib: pibText,
    registrationNumber: registrationNumberText,
  })
  // Runs once all fields are right, and adds what only the whole form knows.
  .superRefine(({ password, email, name, companyName }, context) => {
    const code = findPasswordFault(password, [email, name, companyName]);
    if (code) context.addIssue({ code: "custom", path: ["password"], message: code });
  });
