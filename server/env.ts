import { z } from "zod";

/**
 * The only place that reads process.env. `readEnv` is pure so that tests can feed it; `env()` reads once per process.
 */

const absoluteUrl = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ""));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const secret = z.string().min(16);
/** 32 bytes as base64 or as 64 hexadecimal digits. */
const masterKey = z
  .string()
  .transform((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64"))
  .refine((bytes) => bytes.length === 32);

/** Keys that still open what they sealed, with commas between them. */
const masterKeys = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((key) => key.trim())
      .filter((key) => key !== ""),
  )
  .pipe(z.array(masterKey));

const requirements = {
  SERVER_POSTGRES_URL: [postgresUrl, "the owner's address of the database, postgres://…"],
  SERVER_POSTGRES_APP_URL: [postgresUrl.optional(), "a PostgreSQL address with a second login, or nothing"],
  PUBLIC_SERVER_URL: [absoluteUrl, "the address that the world reaches the portal at, https://…"],
  PUBLIC_SERVER_API_PATH: [
    z
      .string()
      .regex(/^\/[\w/-]*$/)
      .default("/api"),
    "a path that begins with a slash",
  ],
  NEXTAUTH_SECRET: [secret, "at least 16 random characters"],
  NEXTAUTH_URL: [absoluteUrl.optional(), "an address, or nothing (then PUBLIC_SERVER_URL)"],
  SEFLOW_MASTER_KEY: [masterKey, "32 random bytes as base64 or hex (openssl rand -base64 32)"],
  SEFLOW_OLD_MASTER_KEYS: [masterKeys, "former master keys with commas between them, or nothing"],
  SEF_CRON_SECRET: [secret.optional(), "at least 16 random characters, or nothing"],
  CRON_SECRET: [secret.optional(), "at least 16 random characters, or nothing"],
  EFAKTURA_BASE_URL: [absoluteUrl.optional(), "an address of SEF, or nothing"],
  EFAKTURA_API_KEY: [z.string().min(8).optional(), "an API key, or nothing"],
  EFAKTURA_PIB: [
    z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    "nine digits, or nothing",
  ],
  SEFLOW_SANDBOX_URL: [absoluteUrl.optional(), "the address of the SEF sandbox, or nothing"],
  SMTP_URL: [
    z.url({ protocol: /^smtps?$/ }).optional(),
    "a mail server's address, smtp://user:password@host:587, or nothing",
  ],
  MAIL_FROM: [z.email().optional(), "the e-mail address that mail comes from, or nothing"],
  LOG_LEVEL: [
    z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    "debug, info, warn, error or silent",
  ],
  NODE_ENV: [
    z.enum(["development", "production", "test"]).default("development"),
    "development, production or test",
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Requirements = typeof requirements;
export type Env = { readonly [Name in keyof Requirements]: z.output<Requirements[Name][0]> };

/** Says in one sentence which variables are missing or wrong and what each wants; stops the start of a process. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/**
 * Checks all variables at once.
 * @throws EnvError that names every missing or wrong one.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const faults: string[] = [];
  const entries = Object.entries(requirements).map(([name, [schema, wanted]]) => {
    // An empty variable is what a `.env` line without a value gives: it means absent.
    const parsed = schema.safeParse(source[name] || undefined);
    if (!parsed.success) faults.push(`${name} (${source[name] ? "not " : ""}${wanted})`);
    return [name, parsed.data];
  });
  if (faults.length > 0) {
    throw new EnvError(`Set these environment variables and start again: ${faults.join("; ")}.`);
  }
  return Object.fromEntries(entries);
}

let current: Env | undefined;

/** The checked environment of this process. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** The secrets that open the cron door; an empty list keeps it shut. */
export function cronSecrets(): string[] {
  const { SEF_CRON_SECRET, CRON_SECRET } = env();
  return [SEF_CRON_SECRET, CRON_SECRET].filter((value) => value !== undefined);
}
