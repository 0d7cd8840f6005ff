import { readFileSync } from "node:fs";
import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { trackedFiles } from "#tests/support/tracked-files.ts";
import { type ButtonSize, buttonClasses } from "./button-classes.ts";
import { controlClasses } from "./control-classes.ts";

const buttons: readonly ButtonSize[] = ["default", "small", "icon"];
const ofButton = (size: ButtonSize) => (className: string) => buttonClasses("secondary", { size, className });

/** What each component that takes class names makes of them. */
const makers: Readonly<Record<string, readonly ((className: string) => string)[]>> = {
  Button: buttons.map(ofButton),
  LinkButton: buttons.map(ofButton),
  IconButton: [ofButton("icon")],
  TextInput: [(className) => controlClasses(className)],
  TextArea: [(className) => controlClasses(className)],
  Select: [(className) => controlClasses(className)],
  DateInput: [(className) => controlClasses(className)],
  MoneyInput: [(className) => controlClasses(className)],
  Field: [(className) => `flex min-w-0 flex-col gap-1 ${className}`],
  Panel: [(className) => `min-w-0 rounded-md border border-line bg-surface ${className}`],
};

test("no class name passed to a component contradicts the component's own", () => {
  const passed = trackedFiles()
    .filter((file) => file.startsWith("app/") && file.endsWith(".tsx"))
    .flatMap((file) => passedIn(readFileSync(file, "utf8")).map((use) => ({ file, ...use })));
  expect(passed.length).toBeGreaterThan(30);
  const contradicting = passed.filter(({ component, className }) =>
    makers[component]?.some((make) => !isOfOneMind(make(className))),
  );
  expect(contradicting).toEqual([]);
});

test("no component contradicts itself", () => {
  const own = Object.values(makers).flatMap((all) => all.map((make) => make("")));
  expect(own.filter((names) => !isOfOneMind(names))).toEqual([]);
});

/** Class names written out in an element of one of the components. */
function passedIn(source: string): { component: string; className: string }[] {
  const element = /<([A-Z][A-Za-z]*)\b(?:[^<>]|=>|<[^>]*\/>)*?\sclassName="([^"]*)"/g;
  return [...source.matchAll(element)]
    .map(([, component = "", className = ""]) => ({ component, className }))
    .filter(({ component }) => component in makers);
}

/** Whether no two of the names set the same thing. */
function isOfOneMind(names: string): boolean {
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
  return count(twMerge(names)) === count(names);
}
