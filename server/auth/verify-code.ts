import { type Clock, realClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withPerson } from "#server/db/person.ts";
import { recordSignIn, signInWaitSeconds } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { decryptSecret } from "#server/secrets.ts";
import { attemptSubject } from "./attempt-subject.ts";
import { stepOfCode } from "./one-time-code.ts";
import { hashRecoveryCode } from "./recovery-code.ts";

/** What the secret is sealed for: moved to another person it does not open. */
export function secretOwner(userId: string): string {
  return `person/${userId}/one-time-secret`;
}

type Attempt = {
  userId: string;
  /** Six digits of the app, or a recovery code. */
  code: string;
  /** Subjects under which a wrong code counts beside the person's own. */
  alsoCountedBy: readonly string[];
};

/**
 * Takes a code of the person's app, or a recovery code, each once. Attempts of one person stand in a queue, so that
 * neither the same code nor a thousand guesses get through side by side.
 *
 * @throws AppError SECOND_FACTOR_WRONG, RATE_LIMITED after repeated wrong ones.
 */
export function verifyCode(attempt: Attempt, clock: Clock = realClock): Promise<void> {
  return take(attempt, "confirmed", clock);
}

/** The same for the code that confirms a new secret; only the app's own will do. */
export function takeFirstCode(userId: string, code: string, clock: Clock = realClock): Promise<void> {
  return take({ userId, code, alsoCountedBy: [] }, "begun", clock);
}

async function take(attempt: Attempt, wanted: "begun" | "confirmed", clock: Clock): Promise<void> {
  const { userId, code } = attempt;
  const subject = attemptSubject("code", userId);
  const isTaken = await withPerson(userId, async (tx) => {
    const factor = await lock(tx, userId);
    if (!factor) throw new AppError("NOT_FOUND");
    const isOn = factor.confirmedAt !== null;
    if (wanted === "begun" && isOn) throw new AppError("SECOND_FACTOR_ON");
    if (wanted === "confirmed" && !isOn) throw new AppError("NOT_FOUND");
    if ((await signInWaitSeconds([subject], tx)) > 0) throw new AppError("RATE_LIMITED");
    const taken =
      (await takeStep(tx, factor, code, clock())) ||
      (isOn && (await takeRecovery(tx, userId, code, clock())));
    // A refusal is committed as well: it is what slows the next guess down.
    await recordSignIn(taken ? [subject] : [subject, ...attempt.alsoCountedBy], taken, tx);
    return taken;
  });
  if (!isTaken)
    throw new AppError("SECOND_FACTOR_WRONG", { faults: [{ code: "SECOND_FACTOR_WRONG", path: "code" }] });
}

type Factor = NonNullable<Awaited<ReturnType<typeof lock>>>;

async function lock(tx: Tx, userId: string) {
  await tx.$queryRaw`SELECT user_id FROM second_factor WHERE user_id = ${userId}::uuid FOR UPDATE`;
  return tx.secondFactor.findUnique({ where: { userId } });
}

async function takeStep(tx: Tx, factor: Factor, code: string, now: Date): Promise<boolean> {
  const { userId } = factor;
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return false;
  const secret = decryptSecret(factor.secret, secretOwner(userId));
  const step = stepOfCode(secret, digits, { now, lastStep: Number(factor.lastStep) });
  if (step === null) return false;
  await tx.secondFactor.update({
    where: { userId },
    data: { lastStep: step, confirmedAt: factor.confirmedAt ?? now },
  });
  return true;
}

async function takeRecovery(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashRecoveryCode(userId, code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
