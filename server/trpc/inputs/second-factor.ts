import { z } from "zod";
import { requiredText } from "./party-text.ts";

const password = z.string().min(1, "REQUIRED").max(1000, "TOO_LONG");
/** Six digits of the app, or a recovery code. */
const code = requiredText(100);

export const passwordInput = z.object({ password });
export const codeInput = z.object({ code });
export const proofInput = z.object({ password, code });
