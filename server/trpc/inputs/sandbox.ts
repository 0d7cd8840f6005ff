import { z } from "zod";

/** Fifteen days are a public buyer's time and the reminder's, twenty a private one's. */
export const pushDays = [1, 5, 15, 20] as const;

export const pushClockInput = z.object({ days: z.literal(pushDays) });

/** What can go wrong in a trial at the user's wish. */
export const faultChoices = ["down", "slow", "lost_answer", "stuck_sending", "lost_notifications"] as const;

export const chooseFaultsInput = z.object({ faults: z.array(z.enum(faultChoices)).max(faultChoices.length) });

export const answerAsBuyerInput = z.object({ invoiceId: z.uuid(), action: z.enum(["accept", "reject"]) });
