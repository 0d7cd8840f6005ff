import { expect, test } from "vitest";
import { listAddress, readListFilter } from "./list-filter.ts";

const tabs = ["attention", "done", "all"] as const;

test.each([
  [{}, { tab: "all", search: "" }],
  [
    { tab: "done", q: " avala " },
    { tab: "done", search: "avala" },
  ],
  [{ tab: "nonsense" }, { tab: "all", search: "" }],
  [
    { tab: ["done", "all"], q: ["a", "b"] },
    { tab: "all", search: "" },
  ],
])("the address %j means %j", (query, filter) => {
  expect(readListFilter(query, tabs)).toEqual(filter);
});

test("an address holds only what is set, and is read back as it was written", () => {
  expect(listAddress("/firma/sales", { tab: "all", search: "" })).toBe("/firma/sales");
  const address = listAddress("/firma/sales", { tab: "done", search: "Čačak & sin" });
  const query = Object.fromEntries(new URL(address, "http://localhost").searchParams);
  expect(readListFilter(query, tabs)).toEqual({ tab: "done", search: "Čačak & sin" });
});
