import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { CannotStart } from "./single-copy.ts";

const run = promisify(execFile);
const generatedClient = "server/db/generated/client.ts";
const schema = "prisma/schema.prisma";
/** Stands while the client is being written: a run that was cut off is made again. */
const unfinished = ".data/prisma-generate.unfinished";

/**
 * The Prisma client is generated, not committed; a production run needs a build. Whatever imports the client must be
 * imported after this.
 */
export async function prepareCode(isProduction: boolean, signal: AbortSignal): Promise<void> {
  if (isClientStale()) {
    mkdirSync(path.dirname(unfinished), { recursive: true });
    writeFileSync(unfinished, "");
    await runTool("prisma/build/index.js", ["generate"], signal);
    rmSync(unfinished, { force: true });
  }
  if (isProduction && !existsSync(".next/BUILD_ID"))
    await runTool("next/dist/bin/next", ["build"], signal, { NODE_ENV: "production" });
}

function isClientStale(): boolean {
  if (existsSync(unfinished) || !existsSync(generatedClient)) return true;
  return statSync(generatedClient).mtimeMs < statSync(schema).mtimeMs;
}

async function runTool(
  script: string,
  args: string[],
  signal: AbortSignal,
  env: Partial<NodeJS.ProcessEnv> = {},
): Promise<void> {
  const quiet = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", NEXT_TELEMETRY_DISABLED: "1", ...env };
  try {
    await run(process.execPath, [path.join("node_modules", script), ...args], { env: quiet, signal });
  } catch (error) {
    const output = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    throw new CannotStart(`${script.split("/")[0]} ${args.join(" ")} failed. ${output}`.trim());
  }
}
