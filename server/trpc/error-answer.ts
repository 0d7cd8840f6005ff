import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { AppError, type ErrorCode, httpStatus } from "#server/errors.ts";

/** What a screen gets to know about a failure: codes only, the sentences are made there. */
export type ErrorAnswer = { code: ErrorCode; faults: readonly { code: string; path: string }[] };

type HttpStatus = (typeof httpStatus)[ErrorCode];

const trpcCodes = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  412: "PRECONDITION_FAILED",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<HttpStatus, TRPCError["code"]>;

/** Failures of tRPC itself, before a procedure of ours had a say. */
const ownCodes: Partial<Record<TRPCError["code"], ErrorCode>> = {
  NOT_FOUND: "NOT_FOUND",
  METHOD_NOT_SUPPORTED: "NOT_FOUND",
  BAD_REQUEST: "VALIDATION",
  UNSUPPORTED_MEDIA_TYPE: "VALIDATION",
};

/** The failure of a procedure as tRPC wants it, with the status that belongs to our code. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (!(cause instanceof AppError)) return error;
  return new TRPCError({ code: trpcCodes[httpStatus[cause.code]], message: cause.code, cause });
}

/** Code and findings of a failure; whatever we did not foresee is INTERNAL, and its message stays with us. */
export function answerOf(error: unknown): ErrorAnswer {
  if (error instanceof AppError) return { code: error.code, faults: error.faults };
  if (!(error instanceof TRPCError)) return { code: "INTERNAL", faults: [] };
  if (error.cause instanceof AppError) return { code: error.cause.code, faults: error.cause.faults };
  const code = ownCodes[error.code] ?? "INTERNAL";
  // Output that breaks its schema is a ZodError too, but that one is our fault, not the caller's.
  const faults =
    code === "VALIDATION" && error.cause instanceof z.core.$ZodError ? faultsOf(error.cause) : [];
  return { code, faults };
}

/** Our schemas put a code in place of the message; anything else is only "not valid". */
function faultsOf(error: z.core.$ZodError): ErrorAnswer["faults"] {
  return error.issues.map((issue) => ({
    code: /^[A-Z][A-Z0-9_-]+$/.test(issue.message) ? issue.message : "VALIDATION",
    path: issue.path.map(String).join("."),
  }));
}
