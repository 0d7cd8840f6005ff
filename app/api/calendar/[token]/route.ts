import { readCalendarFeed } from "#server/deadlines/read-calendar-feed.ts";
import { sha256 } from "#server/secrets.ts";

export const dynamic = "force-dynamic";

const tokenPattern = /^[\w-]{43}\.ics$/;

/**
 * A person's deadlines of one company, for a calendar program: it has no session, the secret in the address is the key.
 * Unknown, renewed, ended, or of somebody who is no member any more: the same 404.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  const text = tokenPattern.test(token) ? await readCalendarFeed(token.slice(0, -".ics".length)) : null;
  if (text === null) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const headers = {
    ETag: `"${sha256(text)}"`,
    "Cache-Control": "private, no-cache",
    "X-Robots-Tag": "noindex",
  };
  if (request.headers.get("if-none-match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="rokovi.ics"',
    },
  });
}
