import { z } from "zod";
import { customizationIds } from "#server/ubl/profile.ts";

/** Texts that the database keeps to a list with a CHECK, parsed where they are read. */

export const vatPeriodSchema = z.enum(["month", "quarter"]);

/** What SEF said about the API key: refused is 401 or 403. */
export const credentialsStateSchema = z.enum(["unknown", "ok", "refused"]);

/** How "test connection" went: refused is the key, unavailable is SEF. */
export const connectionTestSchema = z.enum(["pending", "ok", "refused", "unavailable"]);

export const subscriptionStatusSchema = z.enum(["pending", "subscribed", "failed"]);

/** CustomizationIDs that a company may choose from. */
export const ublProfileSchema = z.enum(customizationIds);
