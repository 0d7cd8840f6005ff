import { noticeKinds } from "#server/domain/notice/notice-kind.ts";
import type { Notice } from "./notice-row.ts";

type Urgency = { kind: Notice["kind"]; details: { deadlines: readonly { earliest: string }[] } };

/** Order of a digest: what is lost soonest comes first, by kind, and among deadlines by day. */
export function bySoonestLost(a: Urgency, b: Urgency): number {
  return rank(a) - rank(b) || firstDay(a).localeCompare(firstDay(b));
}

function rank({ kind }: Urgency): number {
  return noticeKinds.indexOf(kind);
}

function firstDay({ details }: Urgency): string {
  return details.deadlines.map(({ earliest }) => earliest).sort()[0] ?? "";
}
