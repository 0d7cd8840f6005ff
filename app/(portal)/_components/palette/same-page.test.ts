import { expect, test } from "vitest";
import { samePage } from "./same-page.ts";

test.each([
  ["/dunav/deadlines", "/morava/deadlines"],
  ["/dunav/deadlines/calendar", "/morava/deadlines/calendar"],
  ["/dunav/sales/0199-a-document", "/morava/sales"],
  ["/dunav/sales/templates", "/morava/sales/templates"],
  ["/dunav/partners/0199-a-partner", "/morava/partners"],
  ["/dunav/settings/people", "/morava/settings/people"],
  // Whether the other company is in its trial is not known here.
  ["/dunav/settings/sandbox", "/morava"],
  ["/dunav", "/morava"],
  ["/companies", "/morava"],
])("from %s a switch leads to %s", (from, to) => {
  expect(samePage(from, "morava")).toBe(to);
});
