import { findUserForSignIn, recordSignIn, type SignInUser, signInWaitSeconds } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { sha256 } from "#server/secrets.ts";
import { verifyPassword } from "./password.ts";

/**
 * Finds the person behind e-mail and password. An unknown e-mail gets the same answer in the same time as a wrong
 * password. Failures are counted by e-mail and by client address; from the fifth in a row each costs a longer wait.
 *
 * @param address of the client, as the nearest proxy saw it.
 * @throws AppError RATE_LIMITED while the wait lasts (the password is not even looked at), SIGN_IN_FAILED otherwise.
 */
export async function signIn(attempt: {
  email: string;
  password: string;
  address: string;
}): Promise<SignInUser> {
  const email = attempt.email.trim().toLowerCase();
  const byEmail = attemptSubject("email", email);
  const byAddress = attemptSubject("address", attempt.address);
  if ((await signInWaitSeconds([byEmail, byAddress])) > 0) throw new AppError("RATE_LIMITED");
  const user = await findUserForSignIn(email);
  const matches = await verifyPassword(attempt.password, user?.passwordHash ?? null);
  if (!user || !matches) {
    await recordSignIn([byEmail, byAddress], false);
    throw new AppError("SIGN_IN_FAILED");
  }
  // Only the person is forgiven: an attacker with one account of his own must not wipe the count of his address.
  await recordSignIn([byEmail], true);
  return user;
}

/** Counted under a hash: the table of attempts names nobody. */
export function attemptSubject(kind: "email" | "address" | "password", value: string): string {
  return sha256(`${kind}:${value}`);
}
