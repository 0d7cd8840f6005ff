import { createCipheriv } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decryptSecret, encryptSecret, type Keyring, resealSecret, secretsEqual } from "./secrets.ts";

const key: Keyring = [Buffer.alloc(32, 3)];
const owner = "company-a/sandbox/apiKey";

test("a sealed secret opens for its owner and reads nowhere in the envelope", () => {
  const sealed = encryptSecret("tajni-ključ", owner, key);
  expect(decryptSecret(sealed, owner, key)).toBe("tajni-ključ");
  expect(sealed).not.toContain("tajni");
  expect(encryptSecret("tajni-ključ", owner, key)).not.toBe(sealed);
});

test.each([
  ["another company", (sealed: string) => [sealed, "company-b/sandbox/apiKey", key] as const],
  ["another master key", (sealed: string) => [sealed, owner, [Buffer.alloc(32, 4)] as Keyring] as const],
  ["a changed text", (sealed: string) => [`${sealed.slice(0, -2)}AA`, owner, key] as const],
  ["a cut text", (sealed: string) => [sealed.slice(0, 20), owner, key] as const],
])("it does not open with %s", (_, change) => {
  const [sealed, wantedOwner, wantedKey] = change(encryptSecret("tajna", owner, key));
  expect(() => decryptSecret(sealed, wantedOwner, wantedKey)).toThrow();
});

describe("when the master key is changed", () => {
  const [old] = key;
  const both: Keyring = [Buffer.alloc(32, 5), old];

  test("the newest seals, the old one still opens what it sealed", () => {
    const before = encryptSecret("tajna", owner, key);
    expect(decryptSecret(before, owner, both)).toBe("tajna");
    expect(() => decryptSecret(encryptSecret("tajna", owner, both), owner, key)).toThrow(/is not set/);
  });

  test("what is sealed anew opens without the old key, and a second time changes nothing", () => {
    const anew = resealSecret(encryptSecret("tajna", owner, key), owner, both) ?? "";
    expect(decryptSecret(anew, owner, [both[0]])).toBe("tajna");
    expect(resealSecret(anew, owner, both)).toBeNull();
  });

  test("an envelope from before keys had names opens with whichever of them sealed it", () => {
    const nonce = Buffer.alloc(12, 9);
    const cipher = createCipheriv("aes-256-gcm", old, nonce).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update("tajna"), cipher.final()]);
    const v1 = ["v1", ...[nonce, body, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(
      ".",
    );
    expect(decryptSecret(v1, owner, key)).toBe("tajna");
    expect(decryptSecret(v1, owner, both)).toBe("tajna");
    expect(() => decryptSecret(v1, owner, [both[0]])).toThrow();
    expect(resealSecret(v1, owner, both)).toMatch(/^v2\./);
  });

  test("a secret is not sealed anew for another owner", () => {
    expect(() =>
      resealSecret(encryptSecret("tajna", owner, key), "company-b/sandbox/apiKey", both),
    ).toThrow();
  });
});

test.each([
  ["a", "a", true],
  ["a", "b", false],
  ["a", "aa", false],
  ["", "", true],
])("%j and %j are equal: %s", (first, second, equal) => {
  expect(secretsEqual(first, second)).toBe(equal);
});
