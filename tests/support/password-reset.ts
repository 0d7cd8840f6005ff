import { newId } from "#server/db/new-id.ts";
import { withPerson } from "#server/db/person.ts";
import type { Session } from "#server/db/system.ts";
import { randomToken, sha256 } from "#server/secrets.ts";

/** The token of a link as a mail carries it. */
export async function makeResetToken({ userId }: Session, lifeMs = 3_600_000): Promise<string> {
  const token = randomToken();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + lifeMs);
  await withPerson(userId, (tx) =>
    tx.passwordReset.create({
      data: {
        ...{ userId, id: newId(createdAt), createdAt, expiresAt },
        tokenHash: sha256(token),
        locale: "sr-Latn",
        state: "sent",
      },
    }),
  );
  return token;
}
