import { ControlError, type Fields } from "./control-input.ts";
import { type FaultKind, faultKinds, type PlannedFault } from "./faults.ts";
import type { Sandbox } from "./sandbox.ts";

/** Plans one more fault. Without times and probability it strikes every call until the faults are cleared. */
export function planFault(sandbox: Sandbox, input: Fields): PlannedFault {
  const kindText = input.text("kind");
  // "slow:2000" says kind and length at once.
  const [kind = "", length] = kindText.split(":");
  if (!isFaultKind(kind)) throw new ControlError(`kind must be one of ${faultKinds.join(", ")}.`);
  const probability = input.raw("probability") ?? null;
  if (probability !== null && !(typeof probability === "number" && probability >= 0 && probability <= 1)) {
    throw new ControlError("probability must be a number from 0 to 1.");
  }
  const fault: PlannedFault = {
    path: input.textOr("path", "", /^\//, "the beginning of a path after /api/publicApi, with its slash"),
    kind,
    timesLeft: input.countOr("times", null, 1),
    probability,
    ms: input.countOr("ms", Number(length ?? 1000)),
    fromHour: input.countOr("fromHour", 0),
    toHour: input.countOr("toHour", 6),
  };
  input.done();
  const { faults, faultsDrawn } = sandbox.state;
  sandbox.change((put) => put({ type: "faults-planned", faults: [...faults, fault], faultsDrawn }));
  return fault;
}

export function clearFaults(sandbox: Sandbox): void {
  const { faultsDrawn } = sandbox.state;
  sandbox.change((put) => put({ type: "faults-planned", faults: [], faultsDrawn }));
}

function isFaultKind(kind: string): kind is FaultKind {
  return faultKinds.some((known) => known === kind);
}
