import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

export type Act = NonNullable<Outputs["invoices"]["get"]["act"]>;

/** How soon a page asks again while SEF is acting. */
export const actDelayMs = 1_000;

export function isActOpen(act: Act | null): boolean {
  return act?.state === "queued" || act?.state === "calling" || act?.state === "unclear";
}
