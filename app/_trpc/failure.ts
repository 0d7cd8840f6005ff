import { TRPCClientError } from "@trpc/client";
import type { ErrorCode } from "#server/errors.ts";
import type { AppRouter } from "#server/trpc/root.ts";

/** What a screen knows about a failure. NETWORK: no answer came at all. */
export type Failure = {
  code: ErrorCode | "NETWORK";
  faults: readonly { code: string; path: string }[];
};

/** Code and findings of anything that a query or mutation failed with. */
export function failureOf(error: unknown): Failure {
  if (isMissingScript(error)) return { code: "NETWORK", faults: [] };
  if (!isOurs(error)) return { code: "INTERNAL", faults: [] };
  return error.data ? { code: error.data.code, faults: error.data.faults } : { code: "NETWORK", faults: [] };
}

/** A part of the page that was to be fetched when it was needed. */
function isMissingScript(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

function isOurs(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
