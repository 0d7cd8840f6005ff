import { z } from "zod";
import { type Clock, realClock } from "#server/clock.ts";
import { newId } from "#server/db/new-id.ts";
import { withPerson } from "#server/db/person.ts";
import type { Session } from "#server/db/system.ts";
import { browserSchema, describeBrowser, systemSchema } from "./describe-browser.ts";
import { absoluteSeconds, idleSeconds } from "./session-token.ts";

/** That a session was seen is written with a delay: whoever is quiet for longer than both holds a dead token. */
const seenDelayMs = 10 * 60_000;
const addressCharactersMax = 100;
const userAgentCharactersMax = 400;

export const userSessionSchema = z.object({
  id: z.string(),
  browser: browserSchema,
  system: systemSchema,
  /** Of the network that it signed in from. */
  address: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  /** The one that asks. */
  isCurrent: z.boolean(),
});
export type UserSession = z.infer<typeof userSessionSchema>;

/** Notes a sign-in, and forgets those of the person whose tokens have died by themselves. @returns its id. */
export function openUserSession(
  userId: string,
  client: { address: string; userAgent: string },
  clock: Clock = realClock,
): Promise<string> {
  const now = clock();
  const id = newId(now);
  return withPerson(userId, async (tx) => {
    await tx.userSession.deleteMany({ where: { userId, NOT: alive(now) } });
    await tx.userSession.create({
      data: {
        ...{ userId, id, createdAt: now, lastSeenAt: now },
        address: client.address.slice(0, addressCharactersMax),
        userAgent: client.userAgent.slice(0, userAgentCharactersMax),
      },
    });
    return id;
  });
}

/** Where the person is signed in: this browser first, then by when it was last seen. */
export function listUserSessions(
  { userId, sessionId }: Session,
  clock: Clock = realClock,
): Promise<UserSession[]> {
  return withPerson(userId, async (tx) => {
    const rows = await tx.userSession.findMany({
      where: { userId, ...alive(clock()) },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    });
    const sessions = rows.map(({ userAgent, ...row }) => ({
      ...row,
      ...describeBrowser(userAgent),
      isCurrent: row.id === sessionId,
    }));
    return sessions.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  });
}

/** @returns false when the person has no such session, or it has ended already. */
export async function endUserSession(userId: string, id: string): Promise<boolean> {
  const { count } = await withPerson(userId, (tx) => tx.userSession.deleteMany({ where: { userId, id } }));
  return count > 0;
}

/** Ends all sessions of the person but the one that asks. @returns how many. */
export async function endOtherSessions({ userId, sessionId }: Session): Promise<number> {
  const others = sessionId === null ? {} : { NOT: { id: sessionId } };
  const { count } = await withPerson(userId, (tx) =>
    tx.userSession.deleteMany({ where: { userId, ...others } }),
  );
  return count;
}

function alive(now: Date) {
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  return {
    createdAt: { gt: before(absoluteSeconds) },
    lastSeenAt: { gt: new Date(before(idleSeconds).getTime() - seenDelayMs) },
  };
}
