import { z } from "zod";
import { enteredText } from "#server/domain/entered-text.ts";

/** SEF publishes no limit; the register CIR has one (CirMaximumSizeOfCommentCrossed). */
const commentLengthMax = 1_000;

/** What SEF shows to the other side. */
export const optionalComment = enteredText.max(commentLengthMax, "TOO_LONG");
export const actComment = optionalComment.min(1, "REQUIRED");

/** Dinars with two decimals, as text. */
export const vatAmountText = z.string().regex(/^\d{1,15}(\.\d{1,2})?$/, "AMOUNT_INVALID");

export const queuedAct = z.object({ jobId: z.string() });
