import { today } from "#server/clock.ts";
import { readBytes } from "./read-file.ts";
import { runUbl } from "./run-ubl.ts";

/** The door of `npm run --silent ubl`. A reader that closes early (`| head`) ends it without a word. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runUbl(process.argv.slice(2), {
  read: (file) => readBytes(file, process.stdin),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  today,
  isTerminal: process.stdout.isTTY === true,
});
