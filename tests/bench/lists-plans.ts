import pg from "pg";
import { z } from "zod";
import { appRole } from "#server/db/client.ts";

/** A statement as it went to the database. */
export type Sent = { text: string; values: unknown[] };

const askedSchema = z.object({ text: z.string(), values: z.array(z.unknown()).optional() });

/** Runs some work and tells every query of it, as the driver sent it. */
export async function listen(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function listening(this: pg.Client, ...sentArguments: unknown[]) {
    const [first, second] = sentArguments;
    const { text, values } = askedSchema.safeParse(first).data ?? { text: "", values: [] };
    // A statement that is prepared says so before its first word.
    if (/^\s*(?:\/\*.*?\*\/\s*)?(?:SELECT|WITH)/.test(text))
      sent.push({ text, values: values ?? z.array(z.unknown()).parse(second) });
    return Reflect.apply(query, this, sentArguments);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string | undefined;
  "Actual Rows"?: number | undefined;
  "Rows Removed by Filter"?: number | undefined;
  Plans?: PlanNode[] | undefined;
};
const planSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    "Node Type": z.string(),
    "Relation Name": z.string().optional(),
    "Actual Rows": z.number().optional(),
    "Rows Removed by Filter": z.number().optional(),
    Plans: z.array(planSchema).optional(),
  }),
);
const explainedSchema = z.object({ "Query Text": z.string(), Plan: planSchema });

/** What a statement read by going through a whole table. */
export type WholeTable = { table: string; rows: number; text: string };

/**
 * Runs the transactions of stories once more as the application's role, and tells which tables were read from end to end,
 * in functions too. The server explains them itself.
 */
export async function findWholeTables(
  connectionString: string,
  statements: readonly Sent[],
): Promise<{ explained: number; wholeTables: WholeTable[] }> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const notices: string[] = [];
  client.on("notice", ({ message }) => notices.push(message ?? ""));
  try {
    await client.query("LOAD 'auto_explain'");
    await client.query(`SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on;
      SET auto_explain.log_nested_statements = on; SET auto_explain.log_format = 'json';
      SET client_min_messages = log; SET ROLE ${appRole}; SET enable_seqscan = off`);
    await client.query("BEGIN");
    for (const { text, values } of statements) {
      // The first statement of each transaction; what one sets for itself ends with it.
      if (text.includes("app.organization_id")) await client.query("ROLLBACK; BEGIN");
      await client.query(text, values);
    }
    await client.query("ROLLBACK");
  } finally {
    await client.end();
  }
  const plans = notices
    .filter((notice) => notice.includes("plan:"))
    .map((notice) => explainedSchema.parse(JSON.parse(notice.slice(notice.indexOf("{")))));
  return {
    explained: plans.length,
    wholeTables: plans.flatMap(({ Plan, "Query Text": text }) =>
      nodesOf(Plan)
        .filter((node) => node["Node Type"] === "Seq Scan")
        .map((node) => ({
          table: node["Relation Name"] ?? "",
          rows: (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0),
          text,
        })),
    ),
  };
}

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
