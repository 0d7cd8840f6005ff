/** The id of the control for a path in the document, "lines.2.unitPrice": findings jump to it. */
export function fieldControlId(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}
