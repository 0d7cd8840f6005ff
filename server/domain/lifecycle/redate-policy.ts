/**
 * What happens to a document whose issue date passes while it waits, since SEF takes today's only. ask: it is held for
 * a person's word. redate: it goes on with the new date when its VAT stays in the same period, and is held otherwise.
 */
export const redatePolicies = ["ask", "redate"] as const;
export type RedatePolicy = (typeof redatePolicies)[number];
