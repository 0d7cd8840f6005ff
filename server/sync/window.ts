import { z } from "zod";
import type { Tx } from "#server/db/client.ts";
import { type CivilDate, civilDate } from "#server/domain/civil-date.ts";
import type { Direction } from "#server/sef/client.ts";
import { type RunKind, runKindSchema } from "./closed-lists.ts";

/** What one list of SEF is asked for. */
export type Window = {
  id: string;
  runId: string;
  kind: RunKind;
  source: "changes" | "list";
  direction: Direction;
  from: CivilDate;
  to: CivilDate;
  status: string | null;
  state: "pending" | "reading";
};

const rowSchema = z.object({
  source: z.enum(["changes", "list"]),
  direction: z.enum(["sales", "purchase"]),
  state: z.enum(["pending", "reading"]),
  run: z.object({ kind: runKindSchema }),
});

/** What comes next in a run: a window that is being read, else the first that waits. Null: all are read. */
export async function nextWindow(tx: Tx, organizationId: string, runId: string): Promise<Window | null> {
  const open = await tx.syncRun.findFirst({
    where: { organizationId, id: runId, state: "running" },
    select: { kind: true },
  });
  // Missed days are made up for in their order, so that one can say how far; of a period the newest matter most.
  const order = open?.kind === "changes" ? "asc" : "desc";
  const row = await tx.syncWindow.findFirst({
    where: { organizationId, runId, state: { in: ["pending", "reading"] }, run: { state: "running" } },
    orderBy: [{ state: "desc" }, { dateTo: order }, { direction: "desc" }],
    include: { run: { select: { kind: true } } },
  });
  if (!row) return null;
  const { source, direction, state, run } = rowSchema.parse(row);
  return {
    id: row.id,
    runId,
    kind: run.kind,
    source,
    direction,
    state,
    from: civilDate(row.dateFrom.toISOString().slice(0, 10)),
    to: civilDate(row.dateTo.toISOString().slice(0, 10)),
    status: row.status,
  };
}
