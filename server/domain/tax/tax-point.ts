import { type CivilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";

/**
 * The day on which the VAT of a document arises, by BT-8: 35 the supply, 3 the issue; null when it arises with a
 * payment that is still to come (432). An advance is VAT on a payment made: its own day. Where nothing is named, the
 * supply, else the issue.
 */
export function taxPointOf({
  typeCode,
  vatPointCode,
  issueDate,
  dueDate,
  deliveryDate,
}: Pick<Invoice, "typeCode" | "vatPointCode" | "issueDate" | "dueDate" | "deliveryDate">): CivilDate | null {
  const day = (text: string | null) => (text === null ? null : parseCivilDate(text));
  if (typeCode === "386") return day(dueDate) ?? day(issueDate);
  switch (vatPointCode) {
    case "432":
      return null;
    case "3":
      return day(issueDate);
    case "35":
    case null:
      return day(deliveryDate) ?? day(issueDate);
    default:
      return vatPointCode satisfies never;
  }
}
