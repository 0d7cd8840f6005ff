import { searchText } from "#server/domain/listing/list-words.ts";

export type PageQuery = { [name: string]: string | string[] | undefined };

export function readSearch({ q }: PageQuery): string {
  return typeof q === "string" ? searchText(q) : "";
}

/** Address of a list that can only be searched. */
export function searchAddress(path: string, search: string): string {
  return search === "" ? path : `${path}?${new URLSearchParams({ q: search })}`;
}
