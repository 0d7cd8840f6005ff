import { expect, test } from "vitest";
import { GET } from "./route.ts";

const ask = (part: string, query: string) =>
  GET(new Request(`http://localhost/api/texts/${part}${query}`), { params: Promise.resolve({ part }) });

test("the texts of a late part come in the language that is asked for", async () => {
  const answer = await ask("bell", "?in=sr-Cyrl");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ notifications: { title: "Обавештења" } });
});

test.each([
  ["bell", ""],
  ["bell", "?in=de"],
  ["errors", "?in=en"],
  ["__proto__", "?in=en"],
])("%s%s is nothing that could come", async (part, query) => {
  expect((await ask(part, query)).status).toBe(404);
});
