import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { contentPolicy, proxy } from "#proxy.ts";
import { sealSession, sessionCookie } from "#server/auth/session-token.ts";

beforeAll(() => {
  // Read once for each process, and nothing has asked yet.
  process.env.NEXTAUTH_URL = "https://portal.example.rs";
});

function get(path: string, token?: string): NextRequest {
  const headers = token ? { cookie: `${sessionCookie().name}=${token}` } : {};
  return new NextRequest(`https://portal.example.rs${path}`, { headers });
}

describe("in front of the pages", () => {
  test("over https the session's cookie is bound to the host and out of reach for scripts", () => {
    expect(sessionCookie()).toEqual({
      name: "__Host-seflow.session",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
  });

  test("whoever carries no token is shown the way to sign-in and back", async () => {
    const response = await proxy(get("/firma/sales"));
    expect(response.headers.get("location")).toBe("https://portal.example.rs/sign-in?to=%2Ffirma%2Fsales");
    for (const path of ["/sign-up", "/invitation/tajna-iz-imejla"])
      expect((await proxy(get(path))).headers.get("location")).toBeNull();
  });

  test("each answer has a policy with a nonce of its own, without unsafe words", async () => {
    const policies = [await proxy(get("/")), await proxy(get("/"))].map((response) =>
      response.headers.get("content-security-policy"),
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies.join()).not.toContain("unsafe");
    expect(contentPolicy("n", true)).toContain("'unsafe-eval'");
    // In development the overlay's styles are let through, scripts never.
    expect(contentPolicy("n", true)).toContain("style-src 'self' 'unsafe-inline'");
    expect(contentPolicy("n", true)).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  test("a session in use lives on, a fresh one and a forged one are left alone", async () => {
    const signedInAt = Math.floor(Date.now() / 1000);
    const token = await sealSession({ userId: randomUUID(), sessionId: randomUUID(), signedInAt });
    const cookieAfter = async (value: string) =>
      (await proxy(get("/api/trpc/session.me", value))).headers.get("set-cookie");
    expect(await cookieAfter(token)).toBeNull();
    expect(await cookieAfter("forged")).toBeNull();
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ["Date"] });
    try {
      expect(await cookieAfter(token)).toMatch(
        /^__Host-seflow\.session=.+; Secure; HttpOnly; SameSite=lax$/i,
      );
    } finally {
      vi.useRealTimers();
    }
  });
});
