/** Address of the list of items; what is not set is left out. */
export function itemsAddress(
  path: string,
  { search, archived }: { search: string; archived: boolean },
): string {
  const query = new URLSearchParams();
  if (archived) query.set("tab", "archived");
  if (search !== "") query.set("q", search);
  return query.size === 0 ? path : `${path}?${query}`;
}
