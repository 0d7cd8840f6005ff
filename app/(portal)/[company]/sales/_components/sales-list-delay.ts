import type { SalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { isTransient, type SendState } from "#server/domain/lifecycle/send-state.ts";

const busyMs = 3_000;
const quietMs = 15_000;

/** How long until the list asks again: soon while something in it moves by itself. Days of waiting for a buyer do not count. */
export function salesListDelayMs(
  rows: readonly { state: SendState; sefStatus: SalesStatus | null }[],
): number {
  return rows.some(({ state, sefStatus }) => isTransient(state) || isArriving(state, sefStatus))
    ? busyMs
    : quietMs;
}

function isArriving(state: SendState, sefStatus: SalesStatus | null): boolean {
  return state === "sent" && (sefStatus === null || sefStatus === "New" || sefStatus === "Sending");
}
