import { findUserForSignIn, recordSignIn, type SignInUser, signInWaitSeconds } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { attemptSubject } from "./attempt-subject.ts";
import { verifyPassword } from "./password.ts";
import { getSecondFactor } from "./second-factor.ts";
import { verifyCode } from "./verify-code.ts";

/**
 * Finds the person behind e-mail and password. An unknown e-mail gets the same answer in the same time as a wrong
 * password. Failures are counted by e-mail and by client address; from the fifth in a row each costs a longer wait.
 *
 * Whoever has turned the second step on is asked for a code once the password was right, and a wrong code counts like a
 * wrong password: only the whole sign-in forgives earlier failures.
 *
 * @param code of the person's app or a recovery code; null in the first step.
 * @param address of the client, as the nearest proxy saw it.
 * @throws AppError RATE_LIMITED while the wait lasts (the password is not even looked at), SIGN_IN_FAILED,
 *   SECOND_FACTOR_REQUIRED, SECOND_FACTOR_WRONG.
 */
export async function signIn(attempt: {
  email: string;
  password: string;
  code?: string | null;
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
  if ((await getSecondFactor(user.id)) !== null) {
    if (!attempt.code) throw new AppError("SECOND_FACTOR_REQUIRED");
    await verifyCode({ userId: user.id, code: attempt.code, alsoCountedBy: [byEmail, byAddress] });
  }
  // Only the person is forgiven: an attacker with one account of his own must not wipe the count of his address.
  await recordSignIn([byEmail], true);
  return user;
}
