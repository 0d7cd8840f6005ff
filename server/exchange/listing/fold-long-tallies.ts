import { foldTallies } from "#server/db/system.ts";

/** So many rows are added up in no time. */
const unfoldedMax = 100;

/** Keeps the counts of tabs quick to read, however much happens in a company. */
export async function foldLongTallies(): Promise<void> {
  await foldTallies(unfoldedMax);
}
