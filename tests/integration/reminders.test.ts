import { beforeEach, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { remindBuyers, suggestReminder } from "#server/deadlines/remind-buyers.ts";
import { listMail } from "#server/mail/list-mail.ts";
import type { Locale } from "#server/messages/locales.ts";
import { getSalesInvoice } from "#server/sales/get-sales-invoice.ts";
import { makeAwaited, makeUndecided } from "#tests/support/deadline-rows.ts";
import { actingAs } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

const clock = () => new Date("2026-10-17T10:00:00Z");
const nextDay = () => new Date("2026-10-18T10:00:00Z");
const rejected = { kind: "rejection", earliest: "2026-10-25" } as const;

let member: Member;
beforeEach(async () => {
  member = await makeMember("Podsetnik d.o.o.");
});

/** What a person gets who opens the dialog and presses the button. */
async function remind(
  invoiceIds: string[],
  {
    at = clock,
    again = false,
    body,
    locale = "sr-Latn" as Locale,
  }: { at?: () => Date; again?: boolean; body?: string; locale?: Locale } = {},
) {
  const suggested = await suggestReminder(member, { invoiceIds, locale }, at);
  const addresses = suggested.buyers.filter(({ to }) => to !== "").map(({ key, to }) => ({ key, to }));
  return remindBuyers(
    actingAs(member),
    { invoiceIds, locale, subject: suggested.subject, body: body ?? suggested.body, addresses, again },
    at,
  );
}

/** Gives the buyer of a document an e-mail, or makes another buyer of it. */
async function setBuyer(invoiceId: string, email: string | null, name?: string): Promise<void> {
  const { organizationId, environment } = member;
  await withCompany(organizationId, async (tx) => {
    const invoice = await tx.invoice.findFirstOrThrow({ where: { id: invoiceId } });
    if (name === undefined) {
      await tx.partner.updateMany({ where: { id: invoice.partnerId ?? "" }, data: { email } });
      return;
    }
    const { id } = await tx.partner.create({
      data: { organizationId, environment, kind: "company", isCustomer: true, name, email },
    });
    const document = JSON.parse(JSON.stringify(invoice.document));
    document.buyer.email = null;
    await tx.invoice.updateMany({ where: { id: invoiceId }, data: { partnerId: id, document } });
    await tx.documentDeadline.updateMany({ where: { invoiceId }, data: { partnerId: id } });
  });
}

const mails = async () => (await listMail(member, {})).items;
const kindsOf = async (invoiceId: string) =>
  (await getSalesInvoice(actingAs(member), invoiceId)).timeline.map(({ kind }) => kind);

test("says whom, what and what silence will mean, and stands on the timeline with who and to whom", async () => {
  const invoiceId = await makeAwaited(member, { earliest: "2026-10-20" }, rejected);
  await setBuyer(invoiceId, "nabavka@kupac.example");
  expect(await remind([invoiceId])).toMatchObject({ state: "queued", mails: 1, documents: 1 });
  const [mail] = await mails();
  const { invoice, timeline } = await getSalesInvoice(actingAs(member), invoiceId);
  expect(mail).toMatchObject({ recipient: "nabavka@kupac.example", invoice: { id: invoiceId } });
  expect(mail?.subject).toBe(`[PROBA] Podsetnik: Faktura ${invoice.number}, Podsetnik d.o.o.`);
  expect(mail?.body).toContain(`Faktura ${invoice.number} od`);
  expect(mail?.body).toContain("ako ne odgovorite do 25.10.2026., smatraće se da ste ga odbili");
  expect(timeline.find(({ kind }) => kind === "buyerReminded")).toMatchObject({
    cause: "user",
    actorName: "Ana Petrović",
    details: { to: "nabavka@kupac.example" },
  });
});

test("is one mail for each buyer with that buyer's own documents, and a missing e-mail is skipped and named", async () => {
  const [one, two, third, silent] = await Promise.all([
    makeAwaited(member, rejected),
    makeAwaited(member, rejected),
    makeAwaited(member, { kind: "payment", earliest: "2026-10-15" }),
    makeAwaited(member, rejected),
  ]);
  await setBuyer(one, "prvi@kupac.example", "Prvi kupac");
  const { partnerId } = await withCompany(member.organizationId, (tx) =>
    tx.invoice.findFirstOrThrow({ where: { id: one } }),
  );
  await withCompany(member.organizationId, (tx) =>
    tx.invoice.updateMany({ where: { id: two }, data: { partnerId } }),
  );
  await setBuyer(third, "drugi@kupac.example", "Drugi kupac");
  await setBuyer(silent, null, "Kupac bez imejla");
  const ids = [one, two, third, silent];
  const suggested = await suggestReminder(member, { invoiceIds: ids, locale: "sr-Latn" }, clock);
  expect(suggested.buyers.find(({ name }) => name === "Kupac bez imejla")?.to).toBe("");
  expect(suggested.body).toContain("[dokumenti]");
  expect(await remind(ids)).toMatchObject({ mails: 2, documents: 3 });
  const sent = await mails();
  const of = (recipient: string) => sent.find((mail) => mail.recipient === recipient);
  expect(of("prvi@kupac.example")?.body.match(/^• /gm)).toHaveLength(2);
  expect(of("drugi@kupac.example")?.body).toContain("rok za plaćanje bio je 15.10.2026.");
  expect(of("drugi@kupac.example")?.body).not.toContain("[dokumenti]");
  expect(await kindsOf(silent)).not.toContain("buyerReminded");
});

test("goes once a day for a document, more often only when a person says so, and again on the next day", async () => {
  const invoiceId = await makeAwaited(member, rejected);
  await setBuyer(invoiceId, "kupac@kupac.example");
  await remind([invoiceId]);
  const suggested = await suggestReminder(member, { invoiceIds: [invoiceId], locale: "en" }, clock);
  expect(suggested.buyers[0]?.documents).toMatchObject([{ remindedToday: true }]);
  await expect(remind([invoiceId])).rejects.toMatchObject({ code: "REMINDED_TODAY" });
  await remind([invoiceId], { again: true });
  await remind([invoiceId], { at: nextDay });
  expect(await mails()).toHaveLength(3);
});

test("pressed by two people at once is one mail", async () => {
  const invoiceId = await makeAwaited(member, rejected);
  await setBuyer(invoiceId, "kupac@kupac.example");
  const ends = await Promise.allSettled([remind([invoiceId]), remind([invoiceId]), remind([invoiceId])]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test("goes out as it was changed, and a text for several that lost its marker still brings the documents", async () => {
  const [one, other] = await Promise.all([makeAwaited(member, rejected), makeAwaited(member, rejected)]);
  await setBuyer(one, "prvi@kupac.example", "Prvi");
  await setBuyer(other, "drugi@kupac.example", "Drugi");
  await remind([one], { body: "Samo ovo." });
  expect((await mails())[0]?.body).toBe("Samo ovo.");
  await remind([one, other], { body: "Kratko.", again: true, locale: "sr-Cyrl" });
  const [first, second] = await mails();
  for (const mail of [first, second]) expect(mail?.body).toMatch(/^Kratko\.\n\n• Фактура /);
});

test("threatens with nothing that is not certain: two outcomes are only a day", async () => {
  const invoiceId = await makeAwaited(
    member,
    { earliest: "2026-10-20", assumption: "public", consequence: "deemedAccepted" },
    { earliest: "2026-10-20", assumption: "private" },
    { ...rejected, assumption: "private" },
  );
  await setBuyer(invoiceId, "kupac@kupac.example");
  const { body } = await suggestReminder(member, { invoiceIds: [invoiceId], locale: "sr-Latn" }, clock);
  expect(body).toContain("čeka vaš odgovor na SEF-u, rok je 20.10.2026.");
  expect(body).not.toMatch(/prihvatili|odbili/);
});

test("is for buyers only, of the company's own documents", async () => {
  const purchase = await makeUndecided(member, { earliest: "2026-10-20" });
  await expect(remind([purchase])).rejects.toMatchObject({ code: "NOT_FOUND" });
  const invoiceId = await makeAwaited(member, rejected);
  const other = await makeMember("Druga firma", "100000049");
  await expect(
    suggestReminder(other, { invoiceIds: [invoiceId], locale: "en" }, clock),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
