import type { Environment } from "#server/db/environment.ts";
import { type RegisterCompany, readRegister } from "./register-reader.ts";
import { sefBaseUrl } from "./settings.ts";

/** Hundreds of thousands of rows over a slow line. */
const timeoutMs = 15 * 60_000;

/** SEF did not give its register now; the one of yesterday serves on. */
export class RegisterUnavailable extends Error {
  override readonly name = "RegisterUnavailable";
}

/**
 * GET /getAllCompanies, row by row. It needs no key and is nobody's, so it takes no slot of anybody's limit.
 *
 * @param apiKey only for the sandbox, which knows by it in whose world the register is asked for.
 * @throws RegisterUnavailable; RegisterBroken while reading.
 */
export async function* getAllCompanies(
  environment: Environment,
  apiKey: string | null = null,
  doFetch: typeof fetch = fetch,
): AsyncGenerator<RegisterCompany> {
  const baseUrl = sefBaseUrl(environment);
  if (baseUrl === null) throw new RegisterUnavailable("no address");
  const response = await ask(
    `${baseUrl}/api/publicApi/getAllCompanies?includeAllStatuses=false`,
    apiKey,
    doFetch,
  );
  if (!response.ok || response.body === null) throw new RegisterUnavailable(`HTTP ${response.status}`);
  yield* readRegister(response.body);
}

async function ask(url: string, apiKey: string | null, doFetch: typeof fetch): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { Accept: "application/json", ...(apiKey === null ? {} : { ApiKey: apiKey }) };
    return await doFetch(url, { headers, redirect: "error", signal });
  } catch (error) {
    throw new RegisterUnavailable("no connection", { cause: error });
  }
}
