import type { ErrorCode } from "#server/errors.ts";
import { wire } from "./wire.ts";

/** As many as the server takes in one request. */
const callsPerRequestMax = 20;

type Kind = "query" | "mutation";
type Refusal = { code: ErrorCode; faults: readonly { code: string; path: string }[] };
type Answer =
  | { result: { data: Parameters<typeof wire.deserialize>[0] } }
  // Failures are codes and paths: they hold nothing that would have to be revived.
  | { error: { json: { data: Refusal } } };
type Call = {
  path: string;
  input: unknown;
  resolve: (value: unknown) => void;
  reject: (error: CallError) => void;
};

/** What a procedure refused with; without a refusal, no answer came that could be read. */
export class CallError extends Error {
  readonly refusal: Refusal | undefined;

  constructor(refusal?: Refusal, options?: ErrorOptions) {
    super(refusal?.code ?? "no answer", options);
    this.refusal = refusal;
  }
}

const waiting: Record<Kind, Call[]> = { query: [], mutation: [] };

/**
 * Calls a procedure over tRPC's own protocol; what one moment asks for goes in one request. The package's client would be
 * 5 kB more on every page, for links, streams and sockets that nobody here uses.
 *
 * @param path with dots, as `partners.get`
 * @throws CallError
 */
export function callProcedure(kind: Kind, path: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const count = waiting[kind].push({ path, input, resolve, reject });
    if (count === 1) setTimeout(() => sendWaiting(kind));
  });
}

function sendWaiting(kind: Kind): void {
  const calls = waiting[kind];
  waiting[kind] = [];
  for (let first = 0; first < calls.length; first += callsPerRequestMax)
    void send(kind, calls.slice(first, first + callsPerRequestMax));
}

async function send(kind: Kind, calls: readonly Call[]): Promise<void> {
  try {
    const answers = await fetchAnswers(kind, calls);
    for (const [index, call] of calls.entries())
      settle(call, Array.isArray(answers) ? answers[index] : answers);
  } catch (cause) {
    // Who already has an answer keeps it: a promise settles once.
    for (const { reject } of calls) reject(new CallError(undefined, { cause }));
  }
}

/** One answer for each call, or one for all when the door itself refused. */
async function fetchAnswers(kind: Kind, calls: readonly Call[]): Promise<Answer | Answer[]> {
  const address = `/api/trpc/${calls.map(({ path }) => path).join(",")}?batch=1`;
  const inputs = JSON.stringify({ ...calls.map(({ input }) => wire.serialize(input)) });
  const response = await (kind === "query"
    ? fetch(`${address}&input=${encodeURIComponent(inputs)}`)
    : fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: inputs }));
  return response.json();
}

function settle({ resolve, reject }: Call, answer: Answer | undefined): void {
  if (answer === undefined) throw new Error("fewer answers than calls");
  if ("error" in answer) reject(new CallError(answer.error.json.data));
  else resolve(wire.deserialize(answer.result.data));
}
