/** Rows that a file asks for at once: few enough to hold, enough that a hundred thousand are some hundred questions. */
export const exportPageSize = 500;

type Page<Row> = { items: readonly Row[]; nextCursor: string | null };

/**
 * All rows of a list, page by page, while the list may move under way: a document that has wandered to a later page
 * still comes once.
 *
 * @param isNewer where the list is ordered by last change: whether a row has come to the front since the first page was
 *   read. Those are fetched at the end, because nobody has looked there again.
 */
export async function* readPages<Row extends { id: string }>(
  read: (cursor: string | null) => Promise<Page<Row>>,
  isNewer: ((row: Row, first: Row) => boolean) | null,
): AsyncGenerator<readonly Row[]> {
  const seen = new Set<string>();
  const take = (rows: readonly Row[]) => {
    const unseen = rows.filter(({ id }) => !seen.has(id));
    for (const { id } of unseen) seen.add(id);
    return unseen;
  };
  let page = await read(null);
  const [first] = page.items;
  yield take(page.items);
  while (page.nextCursor !== null) {
    page = await read(page.nextCursor);
    yield take(page.items);
  }
  if (first === undefined || isNewer === null) return;
  for (let cursor: string | null = null; ; cursor = page.nextCursor) {
    page = await read(cursor);
    const moved = page.items.filter((row) => isNewer(row, first));
    yield take(moved);
    if (moved.length < page.items.length || page.nextCursor === null) return;
  }
}
