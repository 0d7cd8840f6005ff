import type { Environment } from "#server/db/environment.ts";
import { type RegisterCompany, readRegister } from "./register-reader.ts";
import { sefBaseUrl } from "./settings.ts";

/** Hundreds of thousands of rows over a slow line. */
const timeoutMs = 15 * 60_000;

/** Whoever shares the address or the key may just have used up the second. */
const triesMax = 4;
const tooFastMs = 1_000;

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
  const headers = { Accept: "application/json", ...(apiKey === null ? {} : { ApiKey: apiKey }) };
  try {
    for (let tries = 1; ; tries += 1) {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await doFetch(url, { headers, redirect: "error", signal });
      if (response.status !== 429 || tries === triesMax) return response;
      await new Promise((resolve) => setTimeout(resolve, tooFastMs));
    }
  } catch (error) {
    throw new RegisterUnavailable("no connection", { cause: error });
  }
}
