import { expect, test } from "vitest";
import { readPages } from "./read-pages.ts";

type Row = { id: string; changed: number };

/** A list in order of last change, two rows a page by key. */
function listOf(rows: Row[]) {
  return async (cursor: string | null) => {
    const after = cursor === null ? Number.POSITIVE_INFINITY : Number(cursor);
    const rest = rows.filter(({ changed }) => changed < after).sort((a, b) => b.changed - a.changed);
    const items = rest.slice(0, 2).map((row) => ({ ...row }));
    return { items, nextCursor: rest.length > 2 ? String(items.at(-1)?.changed) : null };
  };
}
const isNewer = (row: Row, first: Row) => row.changed > first.changed;

test("a document that changes while the list is read comes once, and none is lost", async () => {
  const rows = ["a", "b", "c", "d", "e"].map((id, index) => ({ id, changed: 5 - index }));
  const ids: string[] = [];
  for await (const page of readPages(listOf(rows), isNewer)) {
    ids.push(...page.map(({ id }) => id));
    // After the first page: one that was read moves, and one that was not.
    if (ids.length === 2) for (const row of rows) if (row.id === "a" || row.id === "e") row.changed += 10;
  }
  expect(ids).toEqual(["a", "b", "c", "d", "e"]);
});

test("a list that nobody touches is read once from end to end", async () => {
  let reads = 0;
  const read = listOf([1, 2, 3, 4].map((changed) => ({ id: String(changed), changed })));
  const pages = readPages((cursor) => {
    reads += 1;
    return read(cursor);
  }, null);
  const ids: string[] = [];
  for await (const page of pages) ids.push(...page.map(({ id }) => id));
  expect(ids).toEqual(["4", "3", "2", "1"]);
  expect(reads).toBe(2);
});
