import { z } from "zod";
import { emailText, requiredText } from "./party-text.ts";
import { newPasswordText } from "./password-text.ts";

/** Who is invited. */
export const inviteeInput = z.object({ email: emailText });

/** The account of somebody who is invited; the e-mail is the invitation's. */
export const newPersonInput = z.object({ name: requiredText(100), password: newPasswordText });

/** As it stands in the address; what does not look like one is answered like one that nobody has. */
export const invitationToken = z.string().max(200);
