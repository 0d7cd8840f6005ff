import superjson from "superjson";
import type { Session } from "#server/db/system.ts";
import { answerRequest } from "#server/trpc/answer-request.ts";

/** What the browser gets: a value, or a code with its HTTP status. */
export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; status: number; code: string; faults: { code: string; path: string }[]; body: string };

/** Calls a procedure through the door of `/api/trpc`, as a page does. */
export async function callProcedure(
  path: string,
  type: string,
  input: unknown,
  session: Session | null,
): Promise<Answer> {
  const body = JSON.stringify(superjson.serialize(input));
  const address = `http://localhost:3000/api/trpc/${path}`;
  const request =
    type === "mutation"
      ? new Request(address, { method: "POST", body, headers: { "content-type": "application/json" } })
      : new Request(`${address}?input=${encodeURIComponent(body)}`);
  return readAnswer(await answerRequest(request, async () => session));
}

export async function readAnswer(response: Response): Promise<Answer> {
  const body = await response.text();
  const { result, error } = JSON.parse(body);
  if (result) return { ok: true, value: superjson.deserialize(result.data) };
  const { data } = superjson.deserialize<{
    data: { code: string; faults: { code: string; path: string }[] };
  }>(error);
  return { ok: false, status: response.status, ...data, body };
}
