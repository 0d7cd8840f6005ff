import type { PageQuery } from "#app/(portal)/[company]/_data/list-filter.ts";
import { type AuditArea, auditAreas } from "#server/domain/activity/audit-actions.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";

/** What is asked of the activity log, as its address says it. */
export type ActivityFilter = {
  /** A person's id, or "system". */
  actor: string | null;
  area: AuditArea | null;
  /** Days in Serbia, both included. */
  from: string | null;
  to: string | null;
  /** "invoice/0199…": one thing alone. */
  subject: string | null;
};

export const everything: ActivityFilter = { actor: null, area: null, from: null, to: null, subject: null };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What an address does not say, or says wrongly, is not asked. */
export function readActivityFilter(query: PageQuery): ActivityFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value : "";
  };
  const actor = text("who");
  return {
    actor: actor === "system" || uuid.test(actor) ? actor : null,
    area: auditAreas.find((known) => known === text("kind")) ?? null,
    from: parseCivilDate(text("from")),
    to: parseCivilDate(text("to")),
    subject: /^[a-z]+\/.{1,100}$/.test(text("of")) ? text("of") : null,
  };
}

/** Address of the log with its filter; what is not set is left out. */
export function activityAddress(path: string, { actor, area, from, to, subject }: ActivityFilter): string {
  const query = new URLSearchParams();
  if (actor !== null) query.set("who", actor);
  if (area !== null) query.set("kind", area);
  if (from !== null) query.set("from", from);
  if (to !== null) query.set("to", to);
  if (subject !== null) query.set("of", subject);
  return query.size === 0 ? path : `${path}?${query}`;
}

export function isNarrowed(filter: ActivityFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}
