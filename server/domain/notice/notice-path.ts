import type { NoticeFacts } from "./notice.ts";

/** Where in the portal the thing itself is: its document, or what the news is about. */
export function noticePath(
  companySlug: string,
  {
    kind,
    invoice,
  }: Pick<NoticeFacts, "kind"> & { invoice: { id: string; direction: "sales" | "purchase" } | null },
): string {
  if (invoice !== null) {
    return `/${companySlug}/${invoice.direction === "sales" ? "sales" : "purchases"}/${invoice.id}`;
  }
  return kind === "deadline" || kind === "lastDay"
    ? `/${companySlug}/deadlines`
    : `/${companySlug}/settings/sef`;
}
