import { type Clock, realClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withPerson } from "#server/db/person.ts";
import type { Session } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { encryptSecret } from "#server/secrets.ts";
import { confirmPassword } from "./confirm-password.ts";
import { newOneTimeSecret, oneTimeAddress } from "./one-time-code.ts";
import { type QrPicture, qrPicture } from "./qr-picture.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-code.ts";
import { secretOwner, takeFirstCode, verifyCode } from "./verify-code.ts";

/** Password and a code, for what would weaken the account. */
export type Proof = { password: string; code: string };

/** How the second step of the person's sign-in stands; null when it is off. */
export function getSecondFactor(userId: string): Promise<{ since: Date; codesLeft: number } | null> {
  return withPerson(userId, async (tx) => {
    const factor = await tx.secondFactor.findUnique({ where: { userId } });
    if (!factor?.confirmedAt) return null;
    const codesLeft = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
    return { since: factor.confirmedAt, codesLeft };
  });
}

/**
 * Makes a secret for the person's app. It counts once a first code has confirmed it; beginning again makes another.
 *
 * @throws AppError SECOND_FACTOR_ON, PASSWORD_WRONG, RATE_LIMITED.
 */
export async function beginSecondFactor(
  session: Session,
  password: string,
  clock: Clock = realClock,
): Promise<{ secret: string; qr: QrPicture }> {
  await confirmPassword(session, password, "password");
  const { userId, email } = session;
  const secret = newOneTimeSecret();
  const row = { secret: encryptSecret(secret, secretOwner(userId)), lastStep: 0, createdAt: clock() };
  await withPerson(userId, async (tx) => {
    await tx.secondFactor.deleteMany({ where: { userId, confirmedAt: null } });
    const { count } = await tx.secondFactor.createMany({ data: { userId, ...row }, skipDuplicates: true });
    if (count === 0) throw new AppError("SECOND_FACTOR_ON");
  });
  return { secret, qr: qrPicture(oneTimeAddress(secret, email)) };
}

/**
 * Turns the second step on with the first code of the app.
 *
 * @returns recovery codes; they are never shown again.
 * @throws AppError SECOND_FACTOR_WRONG, RATE_LIMITED; SECOND_FACTOR_ON when it is on already; NOT_FOUND when nothing was
 *   begun.
 */
export async function confirmSecondFactor(
  { userId }: Session,
  code: string,
  clock: Clock = realClock,
): Promise<string[]> {
  await takeFirstCode(userId, code, clock);
  return withPerson(userId, (tx) => replaceCodes(tx, userId));
}

/** New recovery codes in place of all old ones. @throws AppError PASSWORD_WRONG, SECOND_FACTOR_WRONG, RATE_LIMITED. */
export async function renewRecoveryCodes(
  session: Session,
  proof: Proof,
  clock: Clock = realClock,
): Promise<string[]> {
  await prove(session, proof, clock);
  return withPerson(session.userId, (tx) => replaceCodes(tx, session.userId));
}

/** Password alone signs in again. @throws AppError PASSWORD_WRONG, SECOND_FACTOR_WRONG, RATE_LIMITED. */
export async function turnOffSecondFactor(
  session: Session,
  proof: Proof,
  clock: Clock = realClock,
): Promise<void> {
  await prove(session, proof, clock);
  const { userId } = session;
  await withPerson(userId, async (tx) => {
    await tx.secondFactor.deleteMany({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
  });
}

async function prove(session: Session, { password, code }: Proof, clock: Clock): Promise<void> {
  await confirmPassword(session, password, "password");
  await verifyCode({ userId: session.userId, code, alsoCountedBy: [] }, clock);
}

async function replaceCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) })),
  });
  return codes;
}
