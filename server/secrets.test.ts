import { expect, test } from "vitest";
import { decryptSecret, encryptSecret, secretsEqual } from "./secrets.ts";

const key = Buffer.alloc(32, 3);
const owner = "company-a/sandbox/apiKey";

test("a sealed secret opens for its owner and reads nowhere in the envelope", () => {
  const sealed = encryptSecret("tajni-ključ", owner, key);
  expect(decryptSecret(sealed, owner, key)).toBe("tajni-ključ");
  expect(sealed).not.toContain("tajni");
  expect(encryptSecret("tajni-ključ", owner, key)).not.toBe(sealed);
});

test.each([
  ["another company", (sealed: string) => [sealed, "company-b/sandbox/apiKey", key] as const],
  ["another master key", (sealed: string) => [sealed, owner, Buffer.alloc(32, 4)] as const],
  ["a changed text", (sealed: string) => [`${sealed.slice(0, -2)}AA`, owner, key] as const],
  ["a cut text", (sealed: string) => [sealed.slice(0, 20), owner, key] as const],
])("it does not open with %s", (_, change) => {
  const [sealed, wantedOwner, wantedKey] = change(encryptSecret("tajna", owner, key));
  expect(() => decryptSecret(sealed, wantedOwner, wantedKey)).toThrow();
});

test.each([
  ["a", "a", true],
  ["a", "b", false],
  ["a", "aa", false],
  ["", "", true],
])("%j and %j are equal: %s", (first, second, equal) => {
  expect(secretsEqual(first, second)).toBe(equal);
});
