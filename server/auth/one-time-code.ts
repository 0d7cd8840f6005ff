import { Secret, TOTP } from "otpauth";

/** RFC 6238 with what every authenticator app takes for granted: SHA-1, six digits, thirty seconds. */
const periodSeconds = 30;
/** A code of the step before or after counts as well: clocks differ, and people type. */
const stepsAround = 1;
/** RFC 4226, section 4: 160 bits. */
const secretBytes = 20;
const issuer = "SEFlow";

/** A new secret in base32, as apps take it by hand. */
export function newOneTimeSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The address that a QR code carries into the app. */
export function oneTimeAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/**
 * The time step that a code belongs to.
 *
 * @returns null for a wrong code, and for a right one of a step up to `lastStep`: that one has been used, or was passed
 *   over by a later one.
 */
export function stepOfCode(
  secret: string,
  code: string,
  { now, lastStep }: { now: Date; lastStep: number },
): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: stepsAround });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / periodSeconds) + delta;
  return step > lastStep ? step : null;
}

function totpOf(secret: string, label = ""): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: periodSeconds });
}
