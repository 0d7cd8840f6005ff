import { z } from "zod";
import { prisma } from "./client.ts";

const openWorkSchema = z
  .object({ organization_id: z.string(), task: z.string(), payload: z.unknown(), job_key: z.string() })
  .transform(({ organization_id: organizationId, task, payload, job_key: jobKey }) => ({
    ...{ organizationId, task, payload, jobKey },
  }));
/** What waits for a job, with all that its job said. */
export type OpenWork = z.infer<typeof openWorkSchema>;

/**
 * Open work of all companies whose job is gone. A job that ends while this looks has left nothing to do, or a new job in
 * the same transaction; at worst one that finds nothing is added.
 */
export async function findLostWork(): Promise<OpenWork[]> {
  const open = z.array(openWorkSchema).parse(await prisma().$queryRaw`SELECT * FROM app.list_open_work()`);
  if (open.length === 0) return [];
  const keys = open.map(({ jobKey }) => jobKey);
  const [row] = await prisma().$queryRaw<{ lost: string[] }[]>`
    SELECT app.keys_without_job(${keys}::text[]) AS lost`;
  const lost = new Set(row?.lost);
  return open.filter(({ jobKey }) => lost.has(jobKey));
}
