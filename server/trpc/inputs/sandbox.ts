import { z } from "zod";
import { faultChoices, pushDays } from "./sandbox-choices.ts";

export const pushClockInput = z.object({ days: z.literal(pushDays) });

export const chooseFaultsInput = z.object({ faults: z.array(z.enum(faultChoices)).max(faultChoices.length) });

export const answerAsBuyerInput = z.object({ invoiceId: z.uuid(), action: z.enum(["accept", "reject"]) });
