import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { sweepDeadlines } from "#server/deadlines/sweep-deadlines.ts";
import { addDays, belgradeInstant } from "#server/domain/civil-date.ts";
import { refreshDeadlines } from "#server/exchange/refresh-deadlines.ts";
import { listMail } from "#server/mail/list-mail.ts";
import { formatDate } from "#server/messages/format.ts";
import { listDigests } from "#server/notifications/list-digests.ts";
import { mailNotices } from "#server/notifications/mail-notices.ts";
import { sendDigest } from "#server/notifications/send-digest.ts";
import { freshPib, makeSentInvoice } from "#tests/support/documents.ts";
import { type MailServer, startMailServer } from "#tests/support/mail-server.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

let server: MailServer;
let member: Member;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
});
afterAll(() => server.close());
beforeEach(async () => {
  member = await makeMember("Rokovi d.o.o.", freshPib());
  // Its own VAT days would come in between on some days of the month.
  await withCompany(member.organizationId, (tx) => tx.organization.updateMany({ data: { vatPayer: false } }));
});

/** A document that SEF delivered so many days ago; its buyer has said nothing. */
async function deliveredBefore(days: number): Promise<{ invoiceId: string; number: string }> {
  const { organizationId } = member;
  const invoiceId = await makeSentInvoice(member);
  return withCompany(organizationId, async (tx) => {
    const sentAt = belgradeInstant(addDays(today(), -days), "12:00");
    await tx.sefInvoice.updateMany({ where: { organizationId, invoiceId }, data: { sentAt } });
    const { number } = await tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: { dueDate: null },
    });
    return { invoiceId, number: number ?? "" };
  });
}

const sweep = () => sweepDeadlines(member);
const mails = async () => (await listMail(member, {})).items;
const digest = async () => {
  const { userId } = member.session;
  await sendDigest({ userId, day: today() });
  return (await listDigests(userId)).items[0]?.body ?? "";
};

test("the last day of a deadline is mailed at once with what silence means, and once, however often it is swept", async () => {
  const { number } = await deliveredBefore(15);
  for (let round = 0; round < 2; round += 1) {
    await sweep();
    await mailNotices(member);
  }
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail?.subject).toMatch(new RegExp(`^\\[PROBA\\] Ističe danas: ${number}, `));
  const day = formatDate(today(), "sr-Latn").replace(/\.$/, "");
  expect(mail?.body).toContain(`Ako kupac ne odgovori do ${day}, SEF ga ponovo obaveštava`);
  expect(await digest()).not.toContain(number);
});

test("a deadline that is near comes with the digest, and with no mail of its own", async () => {
  const { number } = await deliveredBefore(10);
  await sweep();
  await mailNotices(member);
  expect(await mails()).toEqual([]);
  expect(await digest()).toContain(`Još 5 dana: ${number}, `);
});

test("whose buyer answers before the mail is written is mailed to nobody", async () => {
  const { organizationId } = member;
  const { invoiceId } = await deliveredBefore(15);
  await sweep();
  await withCompany(organizationId, async (tx) => {
    await tx.sefInvoice.updateMany({
      where: { organizationId, invoiceId },
      data: { status: "Approved", sefStatus: "Approved", settledAt: new Date(), settledBy: "person" },
    });
    await refreshDeadlines(tx, member, [invoiceId], { cause: "poll", now: new Date() });
  });
  await mailNotices(member);
  expect(await mails()).toEqual([]);
});
