import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";
import { findPasswordFault } from "./password-rule.ts";

describe("passwords", () => {
  test.each([
    ["kratka12", "PASSWORD_TOO_SHORT"],
    ["Qwertzuiop", "PASSWORD_TOO_COMMON"],
    [" lozinka123 ", "PASSWORD_TOO_COMMON"],
    ["ana.petrovic@example.rs", "PASSWORD_TOO_COMMON"],
    ["Ana.Petrovic", "PASSWORD_TOO_COMMON"],
    ["ćuprija gradnja", "PASSWORD_TOO_COMMON"],
    ["x".repeat(201), "PASSWORD_TOO_LONG"],
    ["tri plave kišne kapi", null],
    ["šđčćžšđčćž", null],
  ])("%s: %s", (password, fault) => {
    expect(findPasswordFault(password, ["ana.petrovic@example.rs", "Ćuprija Gradnja"])).toBe(fault);
  });

  test("a hash is argon2id, fits its password and no other", async () => {
    const stored = await hashPassword("tri plave kišne kapi");
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword("tri plave kišne kapi", stored)).toBe(true);
    expect(await verifyPassword("tri plave kišne kape", stored)).toBe(false);
  });

  test("a person who does not exist costs as much time as one who does", async () => {
    const stored = await hashPassword("tri plave kišne kapi");
    const existing = await fastest(() => verifyPassword("pogrešna lozinka", stored));
    const missing = await fastest(() => verifyPassword("pogrešna lozinka", null));
    expect(await verifyPassword("", null)).toBe(false);
    expect(missing).toBeGreaterThan(existing / 3);
    expect(missing).toBeLessThan(existing * 3);
  });
});

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
