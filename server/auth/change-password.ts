import {
  findUserForSignIn,
  recordSignIn,
  type Session,
  setPassword,
  signInWaitSeconds,
} from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { findPasswordFault } from "./password-rule.ts";
import { attemptSubject } from "./sign-in.ts";

/**
 * Sets a new password and ends every other session of the person.
 *
 * @throws AppError PASSWORD_WRONG, RATE_LIMITED after repeated wrong ones, PASSWORD_TOO_SHORT, PASSWORD_TOO_COMMON or
 *   VALIDATION, each with the field it belongs to.
 */
export async function changePassword(
  session: Session,
  passwords: { currentPassword: string; newPassword: string },
): Promise<void> {
  const subject = attemptSubject("password", session.userId);
  if ((await signInWaitSeconds([subject])) > 0) throw new AppError("RATE_LIMITED");
  const user = await findUserForSignIn(session.email);
  if (!(await verifyPassword(passwords.currentPassword, user?.passwordHash ?? null))) {
    await recordSignIn([subject], false);
    throw new AppError("PASSWORD_WRONG", { faults: [{ code: "PASSWORD_WRONG", path: "currentPassword" }] });
  }
  const code = findPasswordFault(passwords.newPassword, [session.email, session.name]);
  if (code) throw new AppError("VALIDATION", { faults: [{ code, path: "newPassword" }] });
  await recordSignIn([subject], true);
  await setPassword(session.userId, await hashPassword(passwords.newPassword), session.sessionId);
}
