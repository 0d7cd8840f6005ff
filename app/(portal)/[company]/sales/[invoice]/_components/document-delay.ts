import type { SalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { SendState } from "#server/domain/lifecycle/send-state.ts";

const sendingMs = 700;
const movingMs = 2_000;
const quietMs = 15_000;
/** SEF delivers within minutes, and a trial buyer answers within seconds; after that only people move it. */
const freshMs = 10 * 60_000;

type Progress = {
  state: SendState;
  stateChangedAt: Date;
  sef: { status: SalesStatus } | null;
};

/** How long until a document's page asks again. */
export function documentDelayMs({ state, stateChangedAt, sef }: Progress, now: Date): number {
  switch (state) {
    case "queued":
    case "sending":
      return sendingMs;
    case "outcome_unknown":
    case "held_outage":
      return movingMs;
    case "sent": {
      const isFresh = now.getTime() - stateChangedAt.getTime() < freshMs;
      return isFresh && isUnderWay(sef?.status) ? movingMs : quietMs;
    }
    case "draft":
    case "held_date":
    case "held_credentials":
    case "refused":
    case "failed":
    case "issued":
      return quietMs;
    default:
      return state satisfies never;
  }
}

function isUnderWay(status: SalesStatus | undefined): boolean {
  return status === undefined || status === "New" || status === "Sending" || status === "Sent";
}
