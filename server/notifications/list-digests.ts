import { z } from "zod";
import { withPerson } from "#server/db/person.ts";
import { env } from "#server/env.ts";
import { AppError } from "#server/errors.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { mailStateSchema, repeatableStates } from "#server/mail/mail-state.ts";
import { enqueueDigest } from "./send-digest.ts";

export const digestsSchema = z.object({
  /** Whether there is a mail server at all; without one everything is kept. */
  hasServer: z.boolean(),
  items: z.array(
    z.object({
      /** A civil date. */
      day: z.string(),
      recipient: z.string(),
      subject: z.string(),
      body: z.string(),
      state: mailStateSchema,
      failure: z.string().nullable(),
    }),
  ),
});

const listedMax = 14;

/** The person's own daily mails, the newest first; nobody else sees them. */
export function listDigests(userId: string): Promise<z.infer<typeof digestsSchema>> {
  return withPerson(userId, async (tx) => {
    const rows = await tx.digestMail.findMany({
      where: { userId, NOT: { subject: "" } },
      orderBy: { day: "desc" },
      take: listedMax,
    });
    return digestsSchema.parse({
      hasServer: env().SMTP_URL !== undefined,
      items: rows.map((row) => ({ ...row, day: fromColumnDate(row.day) })),
    });
  });
}

/**
 * The person lets a digest be sent once more, under the same Message-ID: one that failed, was kept, or whose end
 * nobody knows.
 *
 * @throws AppError NOT_FOUND; MAIL_NOT_REPEATABLE when it is on its way or sent, or there is no mail server.
 */
export async function repeatDigest(userId: string, day: string): Promise<void> {
  await withPerson(userId, async (tx) => {
    const key = { userId, day: new Date(`${day}T00:00:00Z`) };
    if ((await tx.digestMail.count({ where: key })) === 0) throw new AppError("NOT_FOUND");
    if (env().SMTP_URL === undefined) throw new AppError("MAIL_NOT_REPEATABLE", { detail: "no mail server" });
    const { count } = await tx.digestMail.updateMany({
      where: { ...key, state: { in: [...repeatableStates] } },
      data: { state: "queued", failure: null, attempts: 0 },
    });
    if (count === 0) throw new AppError("MAIL_NOT_REPEATABLE", { detail: "on its way" });
    await enqueueDigest(tx, { userId, day });
  });
}
