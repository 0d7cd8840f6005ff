import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { isRunning } from "./processes.ts";

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
  const claim = JSON.stringify({ pid: process.pid, url } satisfies Holder);
  // Twice: once to find what a killed launcher has left, once to take its place. The system lets one of two win.
  for (const isLast of [false, true]) {
    try {
      writeFileSync(file, claim, { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = readHolder(file);
    if (isLast || (holder && isRunning(holder.pid, "server/dev/start"))) throw alreadyRuns(holder);
    rmSync(file, { force: true });
  }
  throw alreadyRuns(null);
}

/**
 * Next's development server keeps one copy for each checkout, whatever the data folder.
 *
 * @throws CannotStart when one runs.
 */
export function checkCheckout(): void {
  const holder = readHolder(".next/dev/lock");
  if (holder && isRunning(holder.pid, "next")) {
    throw new CannotStart(
      `The portal of this checkout already runs (${holder.url}, process ${holder.pid}); stop it first.`,
    );
  }
}

function alreadyRuns(holder: Holder | null): CannotStart {
  const where = holder ? ` (${holder.url}, process ${holder.pid})` : "";
  return new CannotStart(`SEFlow already runs here${where}; stop it there with Ctrl+C first.`);
}

/** Ours says `url`, Next's says `appUrl`. */
function readHolder(file: string): Holder | null {
  try {
    const { pid, url, appUrl } = JSON.parse(readFileSync(file, "utf8"));
    return typeof pid === "number" ? { pid, url: String(url ?? appUrl) } : null;
  } catch {
    return null;
  }
}

/** @throws CannotStart when the port is not to be had. */
export async function checkPort(port: number, variable: string): Promise<void> {
  for (const host of ["127.0.0.1", "::1"]) {
    switch (await tryPort(port, host)) {
      case "EADDRINUSE":
        throw new CannotStart(
          `Port ${port} is taken by another program; stop it, or choose another port with ${variable}=… npm run dev.`,
        );
      case "EACCES":
        throw new CannotStart(
          `Port ${port} is not open to this user; choose one above 1023 with ${variable}=… npm run dev.`,
        );
    }
  }
}

/** The system's code for why not; null when the port is free, or the system does not know the address at all. */
function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : null));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
