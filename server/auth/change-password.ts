import type { Session } from "#server/db/system.ts";
import { setPassword } from "#server/db/system-doors.ts";
import { AppError } from "#server/errors.ts";
import { confirmPassword } from "./confirm-password.ts";
import { hashPassword } from "./password.ts";
import { findPasswordFault } from "./password-rule.ts";

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
  await confirmPassword(session, passwords.currentPassword, "currentPassword");
  const code = findPasswordFault(passwords.newPassword, [session.email, session.name]);
  if (code) throw new AppError("VALIDATION", { faults: [{ code, path: "newPassword" }] });
  await setPassword(session.userId, await hashPassword(passwords.newPassword), session.sessionId);
}
