import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Secrets of a development copy: made once, kept beside its data, readable by its user only. */
export type DevSecrets = { NEXTAUTH_SECRET: string; SEFLOW_MASTER_KEY: string; SEF_CRON_SECRET: string };

export function devSecrets(folder: string): DevSecrets {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secret = () => randomBytes(32).toString("base64");
  const secrets = {
    NEXTAUTH_SECRET: secret(),
    SEFLOW_MASTER_KEY: secret(),
    SEF_CRON_SECRET: randomBytes(24).toString("base64url"),
  };
  // Renamed into place: a start that is cut off leaves all of them or none.
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
