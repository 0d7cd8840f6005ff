import { TOTP } from "otpauth";
import { beginSecondFactor, confirmSecondFactor } from "#server/auth/second-factor.ts";
import { withPerson } from "#server/db/person.ts";
import type { Session } from "#server/db/system.ts";

/** What the person's app shows at a moment. */
export function codeAt(secret: string, now = new Date()): string {
  return new TOTP({ secret }).generate({ timestamp: now.getTime() });
}

export async function withoutSecondFactor({ userId }: Session): Promise<void> {
  await withPerson(userId, async (tx) => {
    await tx.secondFactor.deleteMany({ where: { userId } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
  });
}

/** Turns it on as a person does, whatever it was before. */
export async function turnOnSecondFactor(
  session: Session,
  password: string,
): Promise<{ secret: string; usedCode: string; recoveryCodes: string[] }> {
  await withoutSecondFactor(session);
  const { secret } = await beginSecondFactor(session, password);
  const usedCode = codeAt(secret);
  return { secret, usedCode, recoveryCodes: await confirmSecondFactor(session, usedCode) };
}
