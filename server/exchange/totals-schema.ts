import { z } from "zod";

const amount = z.string();

/** Computed totals on the wire: decimal texts with two places. */
export const totalsSchema = z.object({
  lines: z.array(z.object({ id: z.string(), net: amount })),
  taxGroups: z.array(z.object({ category: z.string(), percent: z.string(), taxable: amount, tax: amount })),
  lineExtension: amount,
  allowanceTotal: amount,
  chargeTotal: amount,
  taxExclusive: amount,
  taxTotal: amount,
  taxInclusive: amount,
  prepaid: amount,
  rounding: amount,
  payable: amount,
});
