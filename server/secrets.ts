import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

/** Version of the envelope, so that a later scheme or key can be told apart from this one. */
const version = "v1";
/** 96 bits, as AES-GCM wants. */
const nonceBytes = 12;

/**
 * Encrypts a secret with AES-256-GCM under the master key.
 *
 * @param owner what the secret belongs to, e.g. `<organizationId>/apiKey`; a ciphertext moved elsewhere does not open.
 */
export function encryptSecret(plain: string, owner: string, key: Buffer = env().SEFLOW_MASTER_KEY): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [
    version,
    nonce.toString("base64url"),
    sealed.toString("base64url"),
    cipher.getAuthTag().toString("base64url"),
  ].join(".");
}

/**
 * @throws Error when the text was changed, belongs to another owner or was sealed under another master key.
 */
export function decryptSecret(sealed: string, owner: string, key: Buffer = env().SEFLOW_MASTER_KEY): string {
  const [found, nonce, body, tag] = sealed.split(".");
  if (found !== version || !nonce || body === undefined || !tag) throw new Error("Not a sealed secret.");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"))
    .setAAD(Buffer.from(owner))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
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
