import { expect, test } from "vitest";
import { readSearch, searchAddress } from "./list-filter.ts";

test("an address holds what is searched, and is read back as it was written", () => {
  expect(searchAddress("/firma/partners", "")).toBe("/firma/partners");
  const address = searchAddress("/firma/partners", "Čačak & sin");
  const query = Object.fromEntries(new URL(address, "http://localhost").searchParams);
  expect(readSearch(query)).toBe("Čačak & sin");
});

test.each([[{}], [{ q: ["a", "b"] }], [{ q: "  " }]])("the address %j searches nothing", (query) => {
  expect(readSearch(query)).toBe("");
});
