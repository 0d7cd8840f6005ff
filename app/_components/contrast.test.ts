import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../globals.css", import.meta.url), "utf8");
const light = readTokens(":root");
const dark = new Map([...light, ...readTokens(".dark")]);

const textRatio = 4.5;
const controlRatio = 3;

const badges = ["grey", "blue", "violet", "amber", "green", "red", "slate"].map((tone): [string, string] => [
  `${tone}-ink`,
  `${tone}-ground`,
]);
const texts: [ink: string, ground: string][] = [
  ...badges,
  ...["ink", "ink-soft", "ink-faint", "danger-text", "accent-text", "amber-ink", "green-ink"].flatMap(
    (ink): [string, string][] => ["canvas", "surface", "sunken"].map((ground) => [ink, ground]),
  ),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["accent-text", "accent-soft"],
  ["ink-soft", "accent-soft"],
  ["danger-ink", "danger"],
  ["danger-ink", "danger-hover"],
  ["sandbox-ink", "sandbox"],
  ["demo-ink", "demo"],
];

test.each(texts)("%s can be read on %s in both themes", (ink, ground) => {
  expect(contrast(light, ink, ground)).toBeGreaterThanOrEqual(textRatio);
  expect(contrast(dark, ink, ground)).toBeGreaterThanOrEqual(textRatio);
});

test.each([
  ["line-control", "surface"],
  ["focus", "canvas"],
  ["focus", "surface"],
  ["sandbox", "canvas"],
  ["demo", "canvas"],
])("the edge %s can be seen on %s in both themes", (edge, ground) => {
  expect(contrast(light, edge, ground)).toBeGreaterThanOrEqual(controlRatio);
  expect(contrast(dark, edge, ground)).toBeGreaterThanOrEqual(controlRatio);
});

function readTokens(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

/** WCAG 2.2 contrast ratio of two tokens. */
function contrast(tokens: ReadonlyMap<string, string>, first: string, second: string): number {
  const [high = 0, low = 0] = [first, second]
    .map((name) => luminance(tokens.get(name) ?? ""))
    .sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`not a colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
