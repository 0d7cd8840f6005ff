import { recordSignIn } from "#server/db/system.ts";
import { findPasswordReset, spendPasswordReset } from "#server/db/system-doors.ts";
import { AppError } from "#server/errors.ts";
import { sha256 } from "#server/secrets.ts";
import { attemptSubject } from "./attempt-subject.ts";
import { hashPassword } from "./password.ts";
import { findPasswordFault } from "./password-rule.ts";

/** Whether a link of a mail still opens the way to a new password. Looking at it does not use it up: mail scanners do. */
export async function isResetLinkValid(token: string): Promise<boolean> {
  return (await findPasswordReset(sha256(token))) !== null;
}

/**
 * Sets the password that the link of a mail asks for, and ends every session of the person. The second step of the
 * sign-in stays as it is.
 *
 * @throws AppError RESET_LINK_INVALID; VALIDATION with what is wrong with the password, which leaves the link unused.
 */
export async function resetPassword({
  token,
  newPassword,
}: {
  token: string;
  newPassword: string;
}): Promise<void> {
  const tokenHash = sha256(token);
  const person = await findPasswordReset(tokenHash);
  if (!person) throw new AppError("RESET_LINK_INVALID");
  const code = findPasswordFault(newPassword, [person.email, person.name]);
  if (code) throw new AppError("VALIDATION", { faults: [{ code, path: "newPassword" }] });
  if (!(await spendPasswordReset(tokenHash, await hashPassword(newPassword))))
    throw new AppError("RESET_LINK_INVALID");
  // Whoever forgot it has most likely tried before.
  await recordSignIn([attemptSubject("email", person.email)], true);
}
