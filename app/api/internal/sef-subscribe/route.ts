import { subscribeAll } from "#server/companies/subscribe-all.ts";
import { cronSecrets } from "#server/env.ts";
import { secretsEqual } from "#server/secrets.ts";

export const maxDuration = 60;

/** The rest of a minute is for the slowest company; what is not done by then is reported as pending. */
const patienceMs = 25_000;

/**
 * The cron door: renews every company's subscription. GET too, because Vercel Cron calls with GET. Without a secret in
 * the environment it stays shut.
 */
async function handle(request: Request): Promise<Response> {
  if (!isAllowed(request)) return Response.json({ error: "unauthorized" }, { status: 401 });
  const results = await subscribeAll(patienceMs);
  const subscribed = results.filter((result) => result.status === "subscribed").length;
  return Response.json(
    { subscribed, total: results.length, results },
    { headers: { "Cache-Control": "no-store" } },
  );
}

function isAllowed(request: Request): boolean {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const given = [request.headers.get("x-cron-secret"), bearer].filter((value) => typeof value === "string");
  return cronSecrets().some((secret) => given.some((value) => secretsEqual(value, secret)));
}

export { handle as GET, handle as POST };
