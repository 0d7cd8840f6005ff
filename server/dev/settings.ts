import { existsSync } from "node:fs";
import path from "node:path";
import { CannotStart } from "./single-copy.ts";

/** What the person at the terminal may choose; everything has a default. */
export type Settings = {
  /** The built portal instead of the one that follows changes: for browser tests. */
  isProduction: boolean;
  /** Where logs and data live. */
  folder: string;
  /** A world for one run: an embedded PostgreSQL whatever SERVER_POSTGRES_URL says, deleted at the end. */
  isEphemeral: boolean;
  /** Where database, sandbox journal and secrets live. */
  dataFolder: string;
  port: number;
  sandboxPort: number;
  /** As people type it; the parts talk to each other over 127.0.0.1. */
  portalUrl: string;
  sandboxUrl: string;
};

/**
 * Reads `.env`, which never overrides what the terminal has set, and then the launcher's own variables.
 *
 * @throws CannotStart when a port is none.
 */
export function readSettings(mode: string | undefined): Settings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { PORT, SEFLOW_SANDBOX_PORT, SEFLOW_DATA_FOLDER, SEFLOW_EPHEMERAL } = process.env;
  const port = readPort("PORT", PORT || "3000");
  const sandboxPort = readPort("SEFLOW_SANDBOX_PORT", SEFLOW_SANDBOX_PORT || String(port + 1010));
  if (port === sandboxPort) throw new CannotStart(`PORT and SEFLOW_SANDBOX_PORT are both ${port}.`);
  const folder = path.resolve(SEFLOW_DATA_FOLDER || ".data/dev");
  const isEphemeral = SEFLOW_EPHEMERAL === "1";
  return {
    isProduction: mode === "production",
    folder,
    isEphemeral,
    // A folder of its own: deleting it must never take lasting data along.
    dataFolder: isEphemeral ? path.join(folder, "ephemeral") : folder,
    port,
    sandboxPort,
    portalUrl: `http://localhost:${port}`,
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
  };
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new CannotStart(`Set ${name} to a number from 1 to 65535 and start again; it is ${text}.`);
}
