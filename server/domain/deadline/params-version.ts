import type { Calendar } from "./calendar.ts";
import type { Params } from "./law-params.ts";

/** Which numbers of the law and which holidays an answer was computed with: "2026-11-21/2026-11-21+1". */
export function versionOf(params: Params, calendar: Calendar): string {
  return `${params.version}/${calendar.version}`;
}
