import { randomUUID } from "node:crypto";
import { withCompany } from "#server/db/company.ts";
import { withPerson } from "#server/db/person.ts";
import { makeFailedMail } from "#tests/support/documents.ts";
import type { Member } from "#tests/support/members.ts";
import { companyOnly, named, nothing, type ProcedureFixtures } from "./fixture.ts";

/** What people are told and what is mailed. */
export const noticesFixtures: ProcedureFixtures = {
  "mail.list": companyOnly,
  "mail.repeat": named("mailId", makeFailedMail),

  "notifications.unread": companyOnly,
  "notifications.list": companyOnly,
  "notifications.markRead": named("noticeId", makeNotice),
  "notifications.markAllRead": companyOnly,
  "notifications.preferences": companyOnly,
  "notifications.savePreferences": {
    input: () => ({
      preferences: [{ kind: "deadline", inPortal: true, mail: "none" }],
      inAllCompanies: true,
    }),
  },
  "notifications.digests": nothing,
  "notifications.repeatDigest": {
    input: async (member) => ({ day: await makeUnclearDigest(member) }),
  },
};
async function makeNotice({ organizationId, environment, session }: Member): Promise<string> {
  const own = { organizationId, environment, userId: session.userId, createdAt: new Date() };
  const details = { facts: { event: "heldOutage" }, deadlines: [] };
  const choice = { inPortal: true, mail: "none", dedupeKey: randomUUID() };
  const notice = await withCompany(organizationId, (tx) =>
    tx.notification.create({ data: { ...own, ...choice, kind: "sendProblem", details } }),
  );
  return notice.id;
}

async function makeUnclearDigest({ session: { userId } }: Member): Promise<string> {
  const key = { userId, day: new Date("2026-11-20") };
  const content = { recipient: "ana@example.rs", subject: "1 obaveštenje", state: "unclear" };
  await withPerson(userId, async (tx) => {
    await tx.digestMail.deleteMany({ where: key });
    await tx.digestMail.create({ data: { ...key, ...content, createdAt: new Date() } });
  });
  return "2026-11-20";
}
