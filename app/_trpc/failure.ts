import type { ErrorCode } from "#server/errors.ts";
import { CallError } from "./call-procedure.ts";

/** What a screen knows about a failure. NETWORK: no answer came at all. */
export type Failure = {
  code: ErrorCode | "NETWORK";
  faults: readonly { code: string; path: string }[];
};

/** Code and findings of anything that a query or mutation failed with. */
export function failureOf(error: unknown): Failure {
  if (isMissingScript(error)) return { code: "NETWORK", faults: [] };
  if (!(error instanceof CallError)) return { code: "INTERNAL", faults: [] };
  return error.refusal ?? { code: "NETWORK", faults: [] };
}

/** A part of the page that was to be fetched when it was needed. */
function isMissingScript(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}
