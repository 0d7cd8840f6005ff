import { describe, expect, test } from "vitest";
import { prisma } from "#server/db/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { GateBusy, throughGate } from "#server/sef/gate.ts";

function connection(keyHash: string, limits = { minTimeMs: 0, maxConcurrent: 3 }): SefConnection {
  return {
    organizationId: "00000000-0000-4000-8000-000000000000",
    environment: "sandbox",
    baseUrl: "http://localhost",
    apiKey: keyHash,
    isKeyRefused: false,
    keyHash,
    limits,
    retry: { limit: 8, delayMs: 2000, backoff: true },
    breaker: { threshold: 5, timeoutMs: 30_000 },
    customizationId: null,
    redatePolicy: "ask",
  };
}

/** Starts of calls, monotonic milliseconds. */
async function callStarts(on: SefConnection, calls: number): Promise<number[]> {
  const starts: number[] = [];
  const call = () => throughGate(on, "background", { call: async () => void starts.push(performance.now()) });
  const results = await Promise.allSettled(Array.from({ length: calls }, call));
  const broken = results.filter(
    (result) => result.status === "rejected" && !(result.reason instanceof GateBusy),
  );
  expect(broken).toEqual([]);
  return starts.sort((a, b) => a - b);
}

describe("the gate", () => {
  test("lets no four calls of one key start within a second, however eager the callers", async () => {
    const starts = await callStarts(connection("eager"), 8);
    expect(starts.length).toBeGreaterThanOrEqual(4);
    for (const [index, start] of starts.entries()) {
      const fourth = starts[index + 3];
      if (fourth !== undefined) expect(fourth - start).toBeGreaterThanOrEqual(1000);
    }
  });

  test("holds for callers that know nothing of each other: the slots are in the database", async () => {
    // Different settings give each its own limiter in this process, as two processes would have.
    const one = callStarts(connection("shared", { minTimeMs: 1, maxConcurrent: 3 }), 4);
    const two = callStarts(connection("shared", { minTimeMs: 2, maxConcurrent: 3 }), 4);
    const starts = [...(await one), ...(await two)].sort((a, b) => a - b);
    for (const [index, start] of starts.entries()) {
      const fourth = starts[index + 3];
      if (fourth !== undefined) expect(fourth - start).toBeGreaterThanOrEqual(1000);
    }
  });

  test("keys do not disturb each other", async () => {
    const [a, b] = await Promise.all([
      callStarts(connection("key-a"), 3),
      callStarts(connection("key-b"), 3),
    ]);
    expect([a.length, b.length]).toEqual([3, 3]);
    expect(Math.max(...a, ...b) - Math.min(...a, ...b)).toBeLessThan(900);
  });

  test("sends nothing and says when to come back while every slot is taken", async () => {
    await callStarts(connection("taken"), 1);
    await prisma()
      .$executeRaw`UPDATE sef_slot SET lease_until = now() + interval '1 minute' WHERE key_hash = 'taken'`;
    let called = false;
    const call = throughGate(connection("taken"), "background", {
      call: async () => {
        called = true;
      },
    });
    await expect(call).rejects.toBeInstanceOf(GateBusy);
    expect(called).toBe(false);
  });

  test("a slot whose process died is free again when its lease ends", async () => {
    await callStarts(connection("dead"), 1);
    await prisma()
      .$executeRaw`UPDATE sef_slot SET lease_until = now() - interval '1 second', free_at = now() - interval '1 minute'
      WHERE key_hash = 'dead'`;
    expect(await callStarts(connection("dead"), 1)).toHaveLength(1);
  });
});
