import { expect, test } from "vitest";
import { byPath } from "./by-path.ts";

type Tree = { useUtils: () => unknown; partners: { list: { useQuery: (...args: unknown[]) => unknown } } };
const tree = byPath<Tree>({
  useQuery: (...args: unknown[]) => args,
  useUtils: (...args: unknown[]) => args,
});

test("an act is called with the path that led to it and what it was given", () => {
  expect(tree.partners.list.useQuery({ company: "dunav" }, { retry: false })).toEqual([
    ["partners", "list"],
    { company: "dunav" },
    { retry: false },
  ]);
  expect(tree.useUtils()).toEqual([[]]);
});

test("a tree passes for nothing that the language treats in its own way", () => {
  expect(Object.prototype.toString.call(tree)).toBe("[object Object]");
  expect(Reflect.get(tree, Symbol.iterator)).toBeUndefined();
});
