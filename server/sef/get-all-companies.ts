import type { Environment } from "#server/db/environment.ts";
import type { SefConnection } from "./connection.ts";
import { GateBusy, throughGate } from "./gate.ts";
import { type RegisterCompany, readRegister } from "./register-reader.ts";
import { sefBaseUrl } from "./settings.ts";

/** Hundreds of thousands of rows over a slow line. */
const timeoutMs = 15 * 60_000;

/** Whoever shares the address or the key may just have used up the second, or hold the slots. */
const triesMax = 4;
const tooFastMs = 1_000;

/** SEF did not give its register now; the one of yesterday serves on. */
export class RegisterUnavailable extends Error {
  override readonly name = "RegisterUnavailable";
}

/**
 * GET /getAllCompanies, row by row. It needs no key and is nobody's, so it takes no slot of anybody's limit.
 *
 * @param member only for the sandbox, which knows by a company's key in whose world the register is asked for; a call
 *   with a key counts against its limit there as anywhere.
 * @throws RegisterUnavailable; RegisterBroken while reading.
 */
export async function* getAllCompanies(
  environment: Environment,
  member: SefConnection | null = null,
  doFetch: typeof fetch = fetch,
): AsyncGenerator<RegisterCompany> {
  const baseUrl = sefBaseUrl(environment);
  if (baseUrl === null) throw new RegisterUnavailable("no address");
  const response = await ask(
    `${baseUrl}/api/publicApi/getAllCompanies?includeAllStatuses=false`,
    member,
    doFetch,
  );
  if (!response.ok || response.body === null) throw new RegisterUnavailable(`HTTP ${response.status}`);
  yield* readRegister(response.body);
}

async function ask(url: string, member: SefConnection | null, doFetch: typeof fetch): Promise<Response> {
  const headers = { Accept: "application/json", ...(member === null ? {} : { ApiKey: member.apiKey }) };
  const call = () => doFetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
  try {
    for (let tries = 1; ; tries += 1) {
      const response = await (member === null ? call() : whenFree(member, call));
      if (response !== null && response.status !== 429) return response;
      if (tries === triesMax) throw new RegisterUnavailable("too many calls");
      await new Promise((resolve) => setTimeout(resolve, tooFastMs));
    }
  } catch (error) {
    if (error instanceof RegisterUnavailable) throw error;
    throw new RegisterUnavailable("no connection", { cause: error });
  }
}

/** @returns null when other calls of the key kept its slots. */
async function whenFree(member: SefConnection, call: () => Promise<Response>): Promise<Response | null> {
  try {
    return await throughGate(member, "background", {
      call,
      verdictOf: ({ status }) => (status >= 500 ? "bad" : "good"),
    });
  } catch (error) {
    if (error instanceof GateBusy) return null;
    throw error;
  }
}
