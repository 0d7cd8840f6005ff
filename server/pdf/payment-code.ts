import { z } from "zod";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { describePaymentSlip, noSlipReasons } from "#server/domain/payment/payment-slip.ts";
import { writeIpsText } from "#server/domain/payment/write-ips-text.ts";
import { drawQr } from "./qr-picture.ts";

const lines = z.array(z.string()).readonly();

/** The payment slip of a document with its QR code, or why there is none. */
export const paymentCodeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("slip"),
    slip: z.object({
      account: z.string(),
      amount: z.string(),
      payee: lines,
      payer: lines,
      code: z.string(),
      purpose: z.string(),
      reference: z.object({ model: z.string(), number: z.string() }).nullable(),
      isAboveInstantLimit: z.boolean(),
    }),
    qr: z.object({ size: z.number(), path: z.string() }),
    /** Of a trial world: whoever sees it is told not to pay by it. */
    isTrial: z.boolean(),
  }),
  z.object({ kind: z.literal("none"), because: z.enum([...noSlipReasons, "void"]) }),
]);
export type PaymentCode = z.infer<typeof paymentCodeSchema>;

/** @param isVoid the document was rejected or taken back: nobody may be led to pay it. */
export function describePaymentCode(
  invoice: Invoice,
  { isVoid, isTrial }: { isVoid: boolean; isTrial: boolean },
): PaymentCode {
  if (isVoid) return { kind: "none", because: "void" };
  const described = describePaymentSlip(invoice);
  if (described.kind === "none") return described;
  return { ...described, qr: drawQr(writeIpsText(described.slip)), isTrial };
}

const voidStatuses = new Set(["Rejected", "Cancelled", "Storno", "Deleted", "Mistake"]);

/** @param status SEF's status of the document, mapped; null while SEF does not have it. */
export function isVoidStatus(status: string | null): boolean {
  return status !== null && voidStatuses.has(status);
}
