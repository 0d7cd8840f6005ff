import { describe, expect, test } from "vitest";
import { answerRequest } from "#server/trpc/answer-request.ts";
import { bodyBytesMax } from "#server/trpc/request-guard.ts";
import { readAnswer } from "#tests/support/call-procedure.ts";

describe("the door of tRPC", () => {
  const post = (headers: Record<string, string>, body = "{}") =>
    answerRequest(
      new Request("http://localhost:3000/api/trpc/session.endOtherSessions", {
        method: "POST",
        headers,
        body,
      }),
      async () => null,
    );
  const json = { "content-type": "application/json" };

  test.each([
    ["http://localhost:3000", "UNAUTHENTICATED", 401],
    ["https://localhost:3000", "FORBIDDEN", 403],
    ["http://localhost:3000.evil.example", "FORBIDDEN", 403],
    ["https://evil.example", "FORBIDDEN", 403],
    ["null", "FORBIDDEN", 403],
  ])("answers a page of %s with %s", async (origin, code, status) => {
    expect(await readAnswer(await post({ ...json, origin }))).toMatchObject({ code, status });
  });

  test("refuses what a browser says comes from another site", async () => {
    const answer = await readAnswer(await post({ ...json, "sec-fetch-site": "cross-site" }));
    expect(answer).toMatchObject({ code: "FORBIDDEN", status: 403 });
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"])(
    "refuses a body that says %s, the kinds that a form of another site could send",
    async (kind) => {
      expect((await post({ "content-type": kind })).status).toBe(415);
    },
  );

  test("refuses a body that is longer than allowed, announced or not", async () => {
    const long = " ".repeat(bodyBytesMax + 1);
    expect((await post({ ...json, "content-length": `${bodyBytesMax + 1}` })).status).toBe(413);
    expect((await post(json, long)).status).toBe(413);
  });

  test("answers a body that is no JSON without telling what broke", async () => {
    const answer = await readAnswer(await post(json, "{"));
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).not.toMatch(/JSON at|position|SyntaxError/);
  });
});
