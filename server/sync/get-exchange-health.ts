import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays, belgradeDay } from "#server/domain/civil-date.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { askBreaker } from "#server/sef/breaker.ts";
import { loadConnection } from "#server/sef/connection.ts";

/** What can be wrong with one way of the exchange; each has its sentence. */
const problems = [
  "noConnection",
  "keyRefused",
  "sefDown",
  "callsStopped",
  "sendUnclear",
  "sendRefused",
  "notSubscribed",
  "sweepLate",
  "syncIncomplete",
] as const;

const wayNames = ["send", "notification", "sweep", "sync", "subscription"] as const;

const waySchema = z.object({
  way: z.enum(wayNames),
  /** When it last worked; null: never. */
  at: z.date().nullable(),
  /** The day that it reaches to: swept through, subscribed for. */
  through: z.string().nullable(),
  problem: z.enum(problems).nullable(),
});
type Way = z.infer<typeof waySchema>;

export const exchangeHealthSchema = z.object({
  /** What stops all of it; null: nothing. */
  problem: z.enum(problems).nullable(),
  isSubscribedForTomorrow: z.boolean(),
  ways: z.array(waySchema),
});

type Company = { organizationId: string; environment: Environment };

/** The sweep runs daily; two hours are its grace. */
const sweepLateMs = 26 * 3_600_000;

/** When each way of the exchange with SEF last worked, and what is wrong with it. */
export function getExchangeHealth(
  company: Company,
  clock: Clock = systemClock,
): Promise<z.infer<typeof exchangeHealthSchema>> {
  const { organizationId, environment } = company;
  const now = clock();
  const today = belgradeDay(now);
  return withCompany(organizationId, async (tx) => {
    const integration = await tx.organizationIntegration.findUnique({
      where: { organizationId_environment: { organizationId, environment } },
    });
    const subscribedFor = fromColumnDate(integration?.subscribedForDay ?? null);
    const alarmedFor = fromColumnDate(integration?.alarmedForDay ?? null);
    return {
      problem: await problemOfAll(tx, company, integration?.credentialsState),
      isSubscribedForTomorrow: subscribedFor !== null && subscribedFor >= addDays(today, 1),
      ways: [
        await lastSend(tx, company),
        {
          way: "notification",
          at: integration?.lastNotificationAt ?? null,
          through: null,
          problem: null,
        },
        await lastSweep(tx, company, now),
        await lastSync(tx, company),
        {
          way: "subscription",
          at: integration?.lastSubscribedAt ?? null,
          through: subscribedFor,
          problem: alarmedFor !== null && alarmedFor >= today ? "notSubscribed" : null,
        },
      ],
    };
  });
}

async function problemOfAll(
  tx: Tx,
  { organizationId, environment }: Company,
  credentialsState: string | undefined,
): Promise<Way["problem"]> {
  const connection = await loadConnection(tx, organizationId, environment);
  if (!connection) return "noConnection";
  if (credentialsState === "refused") return "keyRefused";
  const door = await askBreaker(connection, tx);
  if (door.kind === "go") return null;
  return door.by === "host" ? "sefDown" : "callsStopped";
}

async function lastSend(tx: Tx, { organizationId, environment }: Company): Promise<Way> {
  const last = await tx.sendAttempt.findFirst({
    where: { organizationId, environment },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true, finishedAt: true, outcome: true },
  });
  const problem =
    last?.outcome === "refused" ? "sendRefused" : last?.outcome === "unclear" ? "sendUnclear" : null;
  return { way: "send", at: last ? (last.finishedAt ?? last.createdAt) : null, through: null, problem };
}

async function lastSweep(tx: Tx, { organizationId, environment }: Company, now: Date): Promise<Way> {
  const rows = await tx.syncStream.findMany({
    where: { organizationId, environment, stream: { in: ["changes-sales", "changes-purchase"] } },
    select: { lastSuccessAt: true, sweptThrough: true },
  });
  const moments = rows.flatMap(({ lastSuccessAt }) => (lastSuccessAt ? [lastSuccessAt.getTime()] : []));
  const days = rows.flatMap(({ sweptThrough }) => fromColumnDate(sweptThrough) ?? []).sort();
  const at = moments.length === 0 ? null : new Date(Math.min(...moments));
  const isLate = at !== null && now.getTime() - at.getTime() > sweepLateMs;
  return { way: "sweep", at, through: days[0] ?? null, problem: isLate ? "sweepLate" : null };
}

async function lastSync(tx: Tx, { organizationId, environment }: Company): Promise<Way> {
  const run = await tx.syncRun.findFirst({
    where: { organizationId, environment, kind: { in: ["manual", "takeover"] } },
    orderBy: { startedAt: "desc" },
    select: { startedAt: true, finishedAt: true, windows: { where: { state: "failed" }, take: 1 } },
  });
  const problem = run && run.windows.length > 0 ? "syncIncomplete" : null;
  return { way: "sync", at: run ? (run.finishedAt ?? run.startedAt) : null, through: null, problem };
}
