import { belgradeHour } from "./belgrade-time.ts";
import type { Sandbox } from "./sandbox.ts";
import { seededFraction } from "./seeded.ts";

/** Ways in which a call can go wrong on the way to SEF, in it, or on the way back. */
export const faultKinds = [
  // The call does not reach SEF's logic.
  "http500",
  "http502-html",
  "http503",
  "text-error",
  "timeout",
  "reset",
  "429",
  "401",
  "html-200",
  "night-pause",
  // SEF does the work, but the caller does not get a proper answer.
  "slow",
  "lost-answer",
  "malformed-json",
  "empty-200",
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface PlannedFault {
  /** Beginning of the path after /api/publicApi, compared without regard to case; * stands for anything. */
  path: string;
  kind: FaultKind;
  /** How many calls it still strikes; null means until it is cleared. */
  timesLeft: number | null;
  /** The share of calls that it strikes; null means every one. */
  probability: number | null;
  /** For "slow": how long the answer waits. */
  ms: number;
  /** For "night-pause": Belgrade hours between which SEF is closed. */
  fromHour: number;
  toHour: number;
}

/** The fault that strikes this call, used up by one; null when the call may pass. */
export function drawFault(sandbox: Sandbox, path: string): PlannedFault | null {
  const { faults } = sandbox.state;
  if (faults.length === 0) return null;
  let { faultsDrawn } = sandbox.state;
  const struck = faults.find((fault) => {
    if (!fits(path, fault.path) || !isOpen(sandbox, fault)) return false;
    if (fault.probability === null) return true;
    return seededFraction(sandbox.seed, `fault:${faultsDrawn++}`) < fault.probability;
  });
  const left = struck?.timesLeft ?? null;
  if (left !== null || faultsDrawn !== sandbox.state.faultsDrawn) {
    const rest = faults.flatMap((fault) => {
      if (fault !== struck || left === null) return [fault];
      return left > 1 ? [{ ...fault, timesLeft: left - 1 }] : [];
    });
    sandbox.change((put) => put({ type: "faults-planned", faults: rest, faultsDrawn }));
  }
  return struck ?? null;
}

function fits(path: string, pattern: string): boolean {
  const pieces = pattern.split("*").map((piece) => piece.replace(/[^\w/-]/g, "\\$&"));
  return new RegExp(`^${pieces.join(".*")}`, "i").test(path);
}

/** Only the night pause has opening hours; the night may pass over midnight. */
function isOpen(sandbox: Sandbox, fault: PlannedFault): boolean {
  if (fault.kind !== "night-pause") return true;
  const hour = belgradeHour(sandbox.now());
  return fault.fromHour <= fault.toHour
    ? hour >= fault.fromHour && hour < fault.toHour
    : hour >= fault.fromHour || hour < fault.toHour;
}
