/** Where a procedure, or a whole router, stands: `["partners", "get"]`. */
export type ProcedurePath = readonly string[];

/**
 * Under what an answer is kept: the server's prefetches (@trpc/react-query/rsc) are found by the same key.
 *
 * @param kind of what is kept; without it the key stands for both, and without an input for every input
 */
export function queryKeyOf(path: ProcedurePath, input?: unknown, kind?: "query" | "infinite"): unknown[] {
  if (input === undefined && kind === undefined) return path.length > 0 ? [path] : [];
  return [path, { ...(input === undefined ? {} : { input }), ...(kind ? { type: kind } : {}) }];
}
