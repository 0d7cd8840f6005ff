import { parseArgs } from "node:util";
import { startSandbox } from "./server.ts";

/** The sandbox as a process: `tsx server/sandbox/main.ts --port 4010 --journal .data/sandbox/journal.jsonl`. */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4010" },
    host: { type: "string", default: "127.0.0.1" },
    journal: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});

try {
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
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return `The sandbox cannot start: ${String(error)}`;
  const taken = "code" in error && error.code === "EADDRINUSE";
  return taken
    ? `Port ${values.port} on ${values.host} is already taken.`
    : `The sandbox cannot start: ${error.message}`;
}
