import { type DraftValues, documentOf } from "./draft-values.ts";
import type { DraftField } from "./merge-draft.ts";

/** What stands in a field, in one line, for sentences about it. */
export function fieldText(values: DraftValues, field: DraftField): string {
  const value = values[field];
  switch (field) {
    case "lines":
      return documentOf(values)
        .lines.map(({ name, quantity, unitPrice }) => `${name} (${quantity} × ${unitPrice ?? "–"})`)
        .join("; ");
    case "notes":
      return values.notes.join(" ").trim();
    case "attachments":
      return values.attachments.map(({ name }) => name).join(", ");
    case "exemptionReasons":
      return values.exemptionReasons.map(({ code }) => code).join(", ");
    case "billingReferences":
    case "advances":
      return values[field].map(({ number }) => number).join(", ");
    default:
      return typeof value === "string" ? value : "";
  }
}
