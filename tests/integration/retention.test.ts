import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { env } from "#server/env.ts";
import { forgetOldRows } from "#server/health/forget-old-rows.ts";
import { makeMember } from "#tests/support/members.ts";

const now = new Date("2026-11-22T01:20:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

async function rowsOf(client: pg.Client, userId: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT user_agent AS name FROM user_session WHERE user_id = $1
      UNION ALL SELECT 'digest ' || subject FROM digest_mail WHERE user_id = $1
      UNION ALL SELECT dedupe_key FROM notification WHERE user_id = $1 ORDER BY 1`,
    [userId],
  );
  return rows.map(({ name }) => name);
}

test("sign-ins, digests and notifications go when nobody needs them any more, and nothing goes before", async () => {
  const { organizationId, environment, session } = await makeMember("Zaborav");
  const { userId } = session;
  const client = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await client.connect();
  try {
    await client.query("DELETE FROM user_session WHERE user_id = $1", [userId]);
    for (const [name, days] of [
      ["session 91", 91],
      ["session 89", 89],
    ] as const)
      await client.query(
        `INSERT INTO user_session (user_id, id, address, user_agent, created_at, last_seen_at)
         VALUES ($1, $2, '127.0.0.1', $3, $4, $4)`,
        [userId, randomUUID(), name, daysAgo(days)],
      );
    for (const [subject, state, days] of [
      ["old", "sent", 367],
      ["waiting", "queued", 368],
      ["young", "sent", 360],
    ] as const)
      await client.query(
        `INSERT INTO digest_mail (user_id, day, subject, state, created_at) VALUES ($1, $2::timestamptz::date, $3, $4, $2)`,
        [userId, daysAgo(days), subject, state],
      );
    for (const [key, read] of [
      ["notice read long ago", daysAgo(367)],
      ["notice read lately", daysAgo(300)],
      ["notice unread", null],
    ] as const)
      await client.query(
        `INSERT INTO notification (organization_id, id, environment, user_id, kind, details, dedupe_key, in_portal, mail,
                                   created_at, read_at)
         VALUES ($1, $2, $3, $4, 'rejected', '{}', $5, true, 'none', $6, $7)`,
        [organizationId, randomUUID(), environment, userId, key, daysAgo(500), read],
      );
    await forgetOldRows(() => now);
    expect(await rowsOf(client, userId)).toEqual([
      "digest waiting",
      "digest young",
      "notice read lately",
      "notice unread",
      "session 89",
    ]);
  } finally {
    await client.end();
  }
});
