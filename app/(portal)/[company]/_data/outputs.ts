import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

/** What procedures answer, as pages see it: `Outputs["invoices"]["get"]`. */
export type Outputs = inferRouterOutputs<AppRouter>;

export type Mail = Outputs["mail"]["list"]["items"][number];
export type MailState = Mail["state"];
