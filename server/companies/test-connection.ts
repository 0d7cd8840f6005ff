import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { acceptKey } from "#server/exchange/accept-key.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { tryKey } from "#server/sef/client.ts";
import { loadConnection } from "#server/sef/connection.ts";
import type { connectionTestSchema } from "./closed-lists.ts";

type Result = Exclude<(typeof connectionTestSchema)["_output"], "pending">;

/** One harmless call with the stored key. When SEF takes it, what waited for a better key goes out. */
export async function testConnection(
  { organizationId, environment, testId }: JobPayload<"test-sef-connection">,
  clock: Clock = systemClock,
): Promise<void> {
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  const answer = connection ? await resultOf(connection) : "unavailable";
  const now = clock();
  await withCompany(organizationId, async (tx) => {
    const isLost = answer === "ok" && !(await acceptKey(tx, { organizationId, environment }, now));
    const status = isLost ? "refused" : answer;
    // A test that a later one has overtaken gets the same answer.
    await tx.sefConnectionTest.updateMany({
      where: { organizationId, environment, status: "pending", id: { lte: testId } },
      data: { status, finishedAt: now },
    });
  });
}

async function resultOf(connection: Parameters<typeof tryKey>[0]): Promise<Result> {
  const answer = await tryKey(connection);
  if (answer.kind !== "unavailable") return "ok";
  return answer.reason === "credentials" ? "refused" : "unavailable";
}
