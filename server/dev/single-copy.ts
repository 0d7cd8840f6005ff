import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** Stops a start with a sentence that a person understands. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

type Holder = { pid: number; url: string };

/**
 * Marks this data folder as in use by this process.
 *
 * @throws CannotStart when another copy runs in it.
 */
export function claimFolder(folder: string, url: string): () => void {
  const file = path.join(folder, "launcher.json");
  const holder = readHolder(file);
  if (holder && isLauncher(holder.pid)) {
    throw new CannotStart(
      `SEFlow already runs here (${holder.url}, process ${holder.pid}); stop it there with Ctrl+C first.`,
    );
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, url } satisfies Holder));
  return () => rmSync(file, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** A number may belong to another program by now: where the system tells, its command line decides. */
function isLauncher(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("server/dev/start");
  } catch {
    return true;
  }
}

/** @throws CannotStart when another program listens on the port. */
export async function checkPort(port: number, variable: string): Promise<void> {
  for (const host of ["127.0.0.1", "::1"]) {
    if (await isTaken(port, host)) {
      throw new CannotStart(
        `Port ${port} is taken by another program; stop it, or choose another port with ${variable}=… npm run dev.`,
      );
    }
  }
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A system without IPv6 has no ::1 to be taken.
    server.once("error", (error) => resolve("code" in error && error.code === "EADDRINUSE"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
