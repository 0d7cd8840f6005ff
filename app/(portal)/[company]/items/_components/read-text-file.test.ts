import { expect, test } from "vitest";
import { readTextFile } from "./read-text-file.ts";

test.each([
  ["UTF-8", new TextEncoder().encode("Šraf;Ђ")],
  ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("Šraf;Ђ")])],
  ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from("Šraf;Ђ", "utf16le")])],
])("a file in %s is read", async (_, bytes) => {
  expect(await readTextFile(new Blob([bytes]))).toBe("Šraf;Ђ");
});

test("the older encoding of Windows is read", async () => {
  expect(await readTextFile(new Blob([new Uint8Array([0x8a, 0x72, 0x61, 0x66, 0x3b, 0xe8, 0xe6])]))).toBe(
    "Šraf;čć",
  );
});

test("what is no text, or too much of it, is not read", async () => {
  expect(await readTextFile(new Blob([new Uint8Array([0x50, 0x4b, 0, 0, 0x14])]))).toBeNull();
  expect(await readTextFile(new Blob([new Uint8Array(5_000_001)]))).toBeNull();
});
