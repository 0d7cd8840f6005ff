import { parseArgs } from "node:util";
import { startSandbox } from "./server.ts";

/** The sandbox as a process: `tsx server/sandbox/main.ts --port 4010 --journal .data/sandbox/journal.jsonl`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      journal: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const sandbox = await startSandbox({
    port: Number(values.port),
    host: values.host,
    journalFile: values.journal ?? null,
    seed: Number(values.seed),
  });
  process.stdout.write(`SEF sandbox listens on ${sandbox.url}\n`);
  const leave = () => void sandbox.stop().then(() => process.exit(0));
  process.once("SIGTERM", leave);
  process.once("SIGINT", leave);
  // A parent that died without a word closes the channel; nobody would stop this process otherwise.
  process.once("disconnect", leave);
}

/** One sentence for the person at the terminal; a stack would hide it. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return `The sandbox cannot start: ${String(error)}`;
  if ("code" in error && error.code === "EADDRINUSE" && "port" in error && "address" in error) {
    return `Port ${String(error.port)} on ${String(error.address)} is already taken.`;
  }
  return `The sandbox cannot start: ${error.message}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
});
