import { findUserForSignIn, recordSignIn, type Session, signInWaitSeconds } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { attemptSubject } from "./attempt-subject.ts";
import { verifyPassword } from "./password.ts";

/**
 * Asks whoever is signed in for the password once more, before an act that a passer-by at an open browser must not do.
 *
 * @param path of the form's field.
 * @throws AppError PASSWORD_WRONG with its field, RATE_LIMITED after repeated wrong ones.
 */
export async function confirmPassword(session: Session, password: string, path: string): Promise<void> {
  const subject = attemptSubject("password", session.userId);
  if ((await signInWaitSeconds([subject])) > 0) throw new AppError("RATE_LIMITED");
  const user = await findUserForSignIn(session.email);
  const matches = await verifyPassword(password, user?.passwordHash ?? null);
  await recordSignIn([subject], matches);
  if (!matches) throw new AppError("PASSWORD_WRONG", { faults: [{ code: "PASSWORD_WRONG", path }] });
}
