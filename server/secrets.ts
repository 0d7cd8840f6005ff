import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

/**
 * Version of the envelope: v2 names the key that it was sealed with, v1 (before keys could be changed) does not and is
 * tried with each.
 */
const version = "v2";
const versionWithoutKey = "v1";
/** 96 bits, as AES-GCM wants. */
const nonceBytes = 12;

/** The newest key seals; the older ones still open what they sealed, until `npm run rotate-keys` has been through. */
export type Keyring = readonly [newest: Buffer, ...old: Buffer[]];

function keyring(): Keyring {
  return [env().SEFLOW_MASTER_KEY, ...env().SEFLOW_OLD_MASTER_KEYS];
}

/** Name of a master key in envelopes: it follows from the key, so that no operator has to keep a list of names. */
function keyId(key: Buffer): string {
  return createHash("sha256").update("seflow master key").update(key).digest("hex").slice(0, 12);
}

/**
 * Encrypts a secret with AES-256-GCM under the newest master key.
 *
 * @param owner what the secret belongs to, e.g. `<organizationId>/apiKey`; a ciphertext moved elsewhere does not open.
 */
export function encryptSecret(plain: string, owner: string, [newest]: Keyring = keyring()): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", newest, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [
    version,
    keyId(newest),
    nonce.toString("base64url"),
    sealed.toString("base64url"),
    cipher.getAuthTag().toString("base64url"),
  ].join(".");
}

/**
 * @throws Error when the text was changed, belongs to another owner or was sealed under a master key that is not set.
 */
export function decryptSecret(sealed: string, owner: string, keys: Keyring = keyring()): string {
  const [found, ...parts] = sealed.split(".");
  if (found === versionWithoutKey) return openWithAny(parts, owner, keys);
  const [id, ...rest] = parts;
  if (found !== version) throw new Error("Not a sealed secret.");
  const key = keys.find((candidate) => keyId(candidate) === id);
  if (key === undefined) throw new Error(`The master key ${id} is not set: unable to authenticate data.`);
  return open(rest, owner, key);
}

function openWithAny(parts: readonly string[], owner: string, [newest, ...old]: Keyring): string {
  for (const key of old) {
    try {
      return open(parts, owner, key);
    } catch {
      // GCM tells the wrong key from the right one; the newest, last, says what is wrong.
    }
  }
  return open(parts, owner, newest);
}

function open([nonce, body, tag]: readonly string[], owner: string, key: Buffer): string {
  if (!nonce || body === undefined || !tag) throw new Error("Not a sealed secret.");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"))
    .setAAD(Buffer.from(owner))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
}

/**
 * The same secret under the newest master key; null when it is sealed with it already.
 *
 * @throws Error as `decryptSecret` does.
 */
export function resealSecret(sealed: string, owner: string, keys: Keyring = keyring()): string | null {
  if (sealed.startsWith(`${version}.${keyId(keys[0])}.`)) return null;
  return encryptSecret(decryptSecret(sealed, owner, keys), owner, keys);
}

/** SHA-256 in hex: for looking up secrets of high entropy (tokens, API keys), where a slow hash adds nothing. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Compares in constant time, whatever the lengths. */
export function secretsEqual(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

/** An unguessable token for addresses: 32 bytes, URL-safe. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}
