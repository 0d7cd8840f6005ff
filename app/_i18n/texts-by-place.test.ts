import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { texts } from "#server/messages/catalog.ts";
import { trackedFiles } from "#tests/support/tracked-files.ts";
import { type LatePartOfTexts, lateTexts, textsByPlace } from "./texts-by-place.ts";

const files = new Set(trackedFiles());
const places = Object.keys(textsByPlace);
const entries = [...files].filter((file) =>
  /^app\/(?:.*\/)?(?:page|layout|error|loading|global-error)\.tsx$/.test(file),
);

/** Files that are only brought by an `import()`, inside `LateTexts`. */
const lateFiles: Readonly<Record<LatePartOfTexts, string>> = {
  bell: "app/(portal)/[company]/_components/bell-panel.tsx",
};

test.each(Object.entries(lateFiles))(
  "the late part %s has the texts that it uses, and no others",
  (part, file) => {
    const had = new Set(namesOf("app"));
    const known = Object.entries(lateTexts).find(([name]) => name === part)?.[1] ?? [];
    expect([...known].sort()).toEqual(
      usedBy([file])
        .filter((name) => !had.has(name))
        .sort(),
    );
  },
);

test.each(places)("%s has the texts that its client components use, and no others", (place) => {
  const above = places.filter((other) => place.startsWith(`${other}/`));
  const had = new Set(above.flatMap(namesOf));
  const used = usedBy(entries.filter((file) => placeOf(file) === place)).filter((name) => !had.has(name));
  expect([...namesOf(place)].sort()).toEqual(used.sort());
});

test.each(places.filter((place) => place !== "app"))("the layout of %s gives its texts", (place) => {
  expect(readFileSync(`${place}/layout.tsx`, "utf8")).toContain(`<Texts of="${place}">`);
});

function namesOf(place: string): readonly string[] {
  return Object.entries(textsByPlace).find(([name]) => name === place)?.[1] ?? [];
}

/** The nearest of the places that a file stands in. */
function placeOf(file: string): string | undefined {
  return places
    .filter((place) => file.startsWith(`${place}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** Texts that are used in a browser by what these files bring there, at once or when somebody reaches for it. */
function usedBy(starts: readonly string[]): string[] {
  const seen = new Set<string>();
  const names = new Set<string>();
  const open = starts.map((file) => ({ file, inBrowser: isClient(file) }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { file, inBrowser } = next;
    const key = `${file} ${inBrowser}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const source = readFileSync(file, "utf8");
    if (inBrowser) for (const name of namesIn(source)) names.add(name);
    for (const target of importsOf(file, source)) {
      if (Object.values(lateFiles).includes(target)) continue;
      open.push({ file: target, inBrowser: inBrowser || isClient(target) });
    }
  }
  return [...names];
}

function isClient(file: string): boolean {
  return readFileSync(file, "utf8").startsWith('"use client"');
}

/** Files of ours whose code a file brings along; what only gives types brings nothing. */
function importsOf(file: string, source: string): string[] {
  const statics = [
    ...source.matchAll(/^(?:import|export) (?!type )([^"]*?)from "([^"]+)"|^import "([^"]+)"/gm),
  ]
    .filter(([, names = ""]) => !/^\{(?:\s*type [^,}]+,?)+\s*\} $/.test(names))
    .map(([, , from, alone]) => from ?? alone ?? "");
  const late = [...source.matchAll(/\bimport\(\s*"([^"]+)"/g)].map(([, from = ""]) => from);
  return [...statics, ...late]
    .filter((from) => /^[#.]/.test(from))
    .map((from) => (from.startsWith("#") ? from.slice(1) : path.join(path.dirname(file), from)))
    .filter((target) => files.has(target) && /\.tsx?$/.test(target));
}

/** Namespaces that a source asks for: by a hook, by a translator, or by reaching into all texts. */
function namesIn(source: string): string[] {
  const patterns = [
    /useTranslations\(\s*"(\w+)/g,
    /namespace: "(\w+)/g,
    /\bmessages\??\.(\w+)/g,
    /useMessages\(\)\.(\w+)/g,
  ];
  const taken = [
    ...source.matchAll(
      /const \{([^}]*)\} = useMessages\(\)|\{([^}]*)\}: Messages\b|\{([^}]*)\} = messages\b/g,
    ),
  ]
    .flatMap((found) => found.slice(1).flatMap((names = "") => names.split(",")))
    .map((name) => name.split(":")[0]?.trim() ?? "");
  const asked = patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name = ""]) => name));
  return [...asked, ...taken].filter((name) => Object.hasOwn(texts, name));
}
