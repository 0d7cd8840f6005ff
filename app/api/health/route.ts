import { checkHealth } from "#server/health/check-health.ts";

export const dynamic = "force-dynamic";

/** 200 while people can work, also without a worker (documents wait then); 503 when the database is gone. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "Cache-Control": "no-store" },
  });
}
