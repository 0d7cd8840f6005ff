import { type PageQuery, readSearch } from "#app/(portal)/[company]/_data/list-filter.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";

export type RadarRow = Outputs["deadlines"]["list"]["items"][number];

export const subjects = ["all", "purchase", "sales", "company"] as const;
export const clocks = ["answer", "inputVat", "payment", "issueDate", "vatRecording", "vatReturn"] as const;
export const spans = ["over", "3", "7", "30"] as const;

/** What is asked of the radar, as its address says it. */
export type DeadlineFilter = {
  subject: (typeof subjects)[number];
  clock: (typeof clocks)[number] | null;
  span: (typeof spans)[number] | null;
  /** A single day, from the calendar. */
  day: string | null;
  search: string;
};

/** Whosever deadlines, all of them. */
export const nothingAsked = { clock: null, span: null, day: null, search: "" } as const;

export const everyDeadline: DeadlineFilter = { subject: "all", ...nothingAsked };

/** What an address does not say, or says wrongly, is not asked. */
export function readDeadlineFilter(query: PageQuery): DeadlineFilter {
  return {
    subject: subjects.find((known) => known === query.of) ?? "all",
    clock: clocks.find((known) => known === query.kind) ?? null,
    span: spans.find((known) => known === query.within) ?? null,
    day: typeof query.day === "string" ? parseCivilDate(query.day) : null,
    search: readSearch(query),
  };
}

/** Address of the radar with its filter; what is not set is left out. */
export function deadlineAddress(path: string, { subject, clock, span, day, search }: DeadlineFilter): string {
  const query = new URLSearchParams();
  if (subject !== "all") query.set("of", subject);
  if (clock !== null) query.set("kind", clock);
  if (span !== null) query.set("within", span);
  if (day !== null) query.set("day", day);
  if (search !== "") query.set("q", search);
  return query.size === 0 ? path : `${path}?${query}`;
}

export function isFiltered({ clock, span, day, search }: DeadlineFilter): boolean {
  return clock !== null || span !== null || day !== null || search !== "";
}
