import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { runKindSchema, runStateSchema, type Stream, streams } from "./closed-lists.ts";

const streamSchema = z.object({
  stream: z.enum(streams),
  lastSuccessAt: z.date().nullable(),
  /** The last day whose changes are all here; null for streams without days. */
  sweptThrough: z.string().nullable(),
  /** Documents that only this brought. */
  missed: z.number(),
  lastMissedAt: z.date().nullable(),
});

const problemSchema = z.object({
  direction: z.enum(["sales", "purchase"]),
  from: z.string(),
  to: z.string(),
  /** Null: the list itself could not be had. */
  sefInvoiceId: z.string().nullable(),
  /** A code of SEF or of ours, or what the exchange said. */
  code: z.string(),
});

const runSchema = z.object({
  id: z.string(),
  kind: runKindSchema,
  dateFrom: z.string(),
  dateTo: z.string(),
  status: z.string().nullable(),
  state: runStateSchema,
  requestedBy: z.string(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  /** From 0 to 1. */
  progress: z.number(),
  /** Null while it goes on. */
  result: z
    .object({ salesSynced: z.number(), purchaseSynced: z.number(), errors: z.array(z.string()) })
    .nullable(),
  problems: z.array(problemSchema),
  created: z.number(),
  changed: z.number(),
  /** The newest first: what SEF has and what is here. */
  months: z.array(
    z.object({ month: z.string(), listed: z.number(), stored: z.number(), isDone: z.boolean() }),
  ),
});
export type SyncRunView = z.infer<typeof runSchema>;

export const exchangeSchema = z.object({
  /** Today in Belgrade, for the form. */
  today: z.string(),
  streams: z.array(streamSchema),
  /** The last reading of a period and the last takeover. */
  runs: z.array(runSchema),
});

const problemsMax = 50;

/** How the exchange with SEF goes: what each way of hearing has brought, and the readings that people asked for. */
export function getExchange(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  clock: Clock = systemClock,
): Promise<z.infer<typeof exchangeSchema>> {
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.syncStream.findMany({ where: { organizationId, environment } });
    const runs: SyncRunView[] = [];
    for (const kind of ["manual", "takeover"] as const) {
      const run = await tx.syncRun.findFirst({
        where: { organizationId, environment, kind },
        orderBy: { startedAt: "desc" },
        include: { windows: true },
      });
      if (run) runs.push(await toView(tx, run));
    }
    return {
      today: belgradeDay(clock()),
      streams: streams.map((stream) =>
        toStream(
          stream,
          rows.find((row) => row.stream === stream),
        ),
      ),
      runs,
    };
  });
}

function toStream(
  stream: Stream,
  row:
    | { lastSuccessAt: Date | null; sweptThrough: Date | null; missed: number; lastMissedAt: Date | null }
    | undefined,
) {
  return {
    stream,
    lastSuccessAt: row?.lastSuccessAt ?? null,
    sweptThrough: fromColumnDate(row?.sweptThrough ?? null),
    missed: row?.missed ?? 0,
    lastMissedAt: row?.lastMissedAt ?? null,
  };
}

type RunRow = NonNullable<Awaited<ReturnType<Tx["syncRun"]["findFirst"]>>>;
type WindowRow = NonNullable<Awaited<ReturnType<Tx["syncWindow"]["findFirst"]>>>;

async function toView(tx: Tx, run: RunRow & { windows: WindowRow[] }): Promise<SyncRunView> {
  const { organizationId } = run;
  const windows = run.windows.filter(({ state }) => state !== "split");
  const problems = await problemsOf(tx, organizationId, windows);
  const stored = (direction: string) =>
    sum(
      windows.filter((each) => each.direction === direction),
      "stored",
    );
  const errors = problems.map(({ direction, from, to, sefInvoiceId, code }) =>
    [direction, sefInvoiceId ?? `${from}/${to}`, code].join(" "),
  );
  return runSchema.parse({
    ...run,
    dateFrom: fromColumnDate(run.dateFrom),
    dateTo: fromColumnDate(run.dateTo),
    progress: await progressOf(tx, organizationId, windows),
    result:
      run.state === "running"
        ? null
        : { salesSynced: stored("sales"), purchaseSynced: stored("purchase"), errors },
    problems,
    created: sum(windows, "created"),
    changed: sum(windows, "changed"),
    months: monthsOf(windows),
  });
}

function sum(windows: readonly WindowRow[], key: "listed" | "stored" | "created" | "changed"): number {
  return windows.reduce((total, window) => total + window[key], 0);
}

/** Windows that are read, and of the one that is being read its documents. */
async function progressOf(tx: Tx, organizationId: string, windows: readonly WindowRow[]): Promise<number> {
  if (windows.length === 0) return 1;
  const finished = windows.filter(({ state }) => state === "done" || state === "failed").length;
  let partly = 0;
  for (const { id, listed } of windows.filter(({ state }) => state === "reading")) {
    const left = await tx.syncItem.count({ where: { organizationId, windowId: id, isDone: false } });
    partly += listed === 0 ? 0 : (listed - left) / listed;
  }
  return Math.min(1, (finished + partly) / windows.length);
}

async function problemsOf(tx: Tx, organizationId: string, windows: readonly WindowRow[]) {
  const items = await tx.syncItem.findMany({
    where: {
      organizationId,
      windowId: { in: windows.map(({ id }) => id) },
      isDone: true,
      error: { not: null },
    },
    take: problemsMax,
  });
  return windows
    .flatMap(({ id, direction, dateFrom, dateTo, error }) => {
      const period = { direction, from: fromColumnDate(dateFrom), to: fromColumnDate(dateTo) };
      const ofItems = items
        .filter(({ windowId }) => windowId === id)
        .map((item) => ({ ...period, sefInvoiceId: String(item.sefInvoiceId), code: item.error }));
      return error === null ? ofItems : [{ ...period, sefInvoiceId: null, code: error }, ...ofItems];
    })
    .slice(0, problemsMax);
}

function monthsOf(windows: readonly WindowRow[]) {
  const months = new Map<string, { month: string; listed: number; stored: number; isDone: boolean }>();
  for (const { dateFrom, listed, stored, state } of windows) {
    const month = dateFrom.toISOString().slice(0, 7);
    const before = months.get(month) ?? { month, listed: 0, stored: 0, isDone: true };
    const isDone = before.isDone && state === "done";
    months.set(month, { month, listed: before.listed + listed, stored: before.stored + stored, isDone });
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? 1 : -1));
}
