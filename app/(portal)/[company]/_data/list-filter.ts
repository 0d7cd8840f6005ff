export type PageQuery = { [name: string]: string | string[] | undefined };

/** What stands in the address of a list; a tab that does not exist means all. */
export function readListFilter<const Tab extends string>(
  query: PageQuery,
  tabs: readonly Tab[],
): { tab: Tab | "all"; search: string } {
  return { tab: tabs.find((tab) => tab === query.tab) ?? "all", search: readSearch(query) };
}

const searchLengthMax = 100;

export function readSearch({ q }: PageQuery): string {
  return typeof q === "string" ? q.trim().slice(0, searchLengthMax) : "";
}

/** Address of a list with its filter; what is not set is left out. */
export function listAddress(path: string, { tab, search }: { tab?: string; search: string }): string {
  const query = new URLSearchParams();
  if (tab !== undefined && tab !== "all") query.set("tab", tab);
  if (search !== "") query.set("q", search);
  return query.size === 0 ? path : `${path}?${query}`;
}
