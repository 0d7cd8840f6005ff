import { z } from "zod";

const failureSchema = z.object({ code: z.string() });

/** The code out of a stored failure `{ code, message, fieldName }`; null when there is none. */
export function failureCode(failure: unknown): string | null {
  return failureSchema.safeParse(failure).data?.code ?? null;
}
