import type { Session } from "#server/db/system.ts";

/**
 * What an open page asks again and again: am I still in, and as what? One question to the database, the one that every
 * request begins with; nothing of the company's data.
 *
 * @returns 200 with role and environment; 401 without a session; 404 for a company that one is no member (any more) of.
 */
export function answerPulse(session: Session | null, slug: string | null): Response {
  const headers = { "Cache-Control": "no-store" };
  if (session === null) return new Response(null, { status: 401, headers });
  const company = session.memberships.find((membership) => membership.slug === slug);
  if (company === undefined) return new Response(null, { status: 404, headers });
  const { role, environment } = company;
  return Response.json({ role, environment }, { headers });
}
