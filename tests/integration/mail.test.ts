import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { atTimeAhead } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { listMail } from "#server/mail/list-mail.ts";
import { queueMail } from "#server/mail/queue-mail.ts";
import { repeatMail } from "#server/mail/repeat-mail.ts";
import { sendMail } from "#server/mail/send-mail.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { finalizeInvoice } from "#server/sales/finalize-invoice.ts";
import { getSalesInvoice } from "#server/sales/get-sales-invoice.ts";
import { invoiceMailSchema, mailInvoice, suggestMail } from "#server/sales/mail-invoice.ts";
import { actingAs, makeForeignDraft } from "#tests/support/documents.ts";
import { type MailServer, startMailServer } from "#tests/support/mail-server.ts";
import { type Member, makeInvitation, makeMember } from "#tests/support/members.ts";
import { pdfPages } from "#tests/support/pdf-text.ts";
import { runJobs } from "#tests/support/run-jobs.ts";

let server: MailServer;
let member: Member;
let company: ActingCompany;
let invoiceId: string;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "posta@portal.example";
  member = await makeMember("Ćuprija Izvoz d.o.o.");
  company = actingAs(member);
});
afterAll(() => server.close());
beforeEach(async () => {
  server.behave("take");
  server.taken.length = 0;
  invoiceId = await makeForeignDraft(member);
  await finalizeInvoice(company, invoiceId);
});

const text = {
  locale: "en",
  to: "buyer@abroad.example",
  subject: "Invoice",
  body: "Please find it attached.",
} as const;
const mail = () => mailInvoice(company, { invoiceId, ...text });
const ofInvoice = async () => (await listMail(company, { invoiceId })).items;
const kinds = async () => (await getSalesInvoice(company, invoiceId)).timeline.map(({ kind }) => kind);

/** The story once more, as the queue would run it later. */
async function sendAgain(): Promise<void> {
  const [row] = await ofInvoice();
  const { organizationId, environment } = company;
  await sendMail({ organizationId, environment, mailId: row?.id ?? "" });
}

function headersOf(raw: string): string[] {
  return (raw.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]+/g, " ").split("\r\n");
}

describe("an invitation's mail", () => {
  test("takes the link to the invited and forgets it: the company's own list shows it masked throughout", async () => {
    const { token } = await makeInvitation(member, "pozvana@example.rs");
    const listed = async () =>
      (await listMail({ ...company, role: "owner" }, {})).items.find(
        ({ recipient }) => recipient === "pozvana@example.rs",
      );
    expect((await listed())?.body).toContain("/invitation/•••");
    await runJobs();
    expect(server.taken.map(({ to }) => to)).toEqual([["pozvana@example.rs"]]);
    expect(textOf(server.taken[0]?.raw ?? "")).toContain(`/invitation/${token}`);
    expect(await listed()).toMatchObject({ state: "sent" });
    const kept = await withCompany(company.organizationId, (tx) =>
      tx.outgoingMail.count({ where: { secretLink: { not: null } } }),
    );
    expect(kept).toBe(0);
  });
});

/** The words of a mail of one part, whichever way they travelled. */
function textOf(raw: string): string {
  const body = raw.split("\r\n\r\n").slice(1).join("\r\n\r\n");
  if (/content-transfer-encoding: base64/i.test(raw)) return Buffer.from(body, "base64").toString("utf8");
  return body.replace(/=\r\n/g, "").replace(/=3D/g, "=");
}

describe("a document's mail", () => {
  test("is suggested to the partner's address, in the language asked for", async () => {
    const english = await suggestMail(company, { invoiceId, locale: "en" });
    expect(english.to).toBe("rechnung@rheinland.example");
    expect(english.subject).toContain("Ćuprija Izvoz");
    expect(english.body).toMatch(/attached invoice IZVOZ-\d+ of .* amount payable [\d.,]+\sRSD by /);
    const cyrillic = await suggestMail(company, { invoiceId, locale: "sr-Cyrl" });
    expect(cyrillic.body).toContain("у прилогу је фактура");
  });

  test("brings the PDF, says that it is a trial, and stands on the timeline with who and to whom", async () => {
    expect(await mail()).toEqual({ state: "queued" });
    await runJobs();
    const [row] = await ofInvoice();
    expect(row).toMatchObject({
      state: "sent",
      recipient: "buyer@abroad.example",
      subject: "[TRIAL] Invoice",
    });
    const [taken, ...others] = server.taken;
    expect(others).toEqual([]);
    expect(taken).toMatchObject({ from: "posta@portal.example", to: ["buyer@abroad.example"] });
    const raw = taken?.raw ?? "";
    expect(headersOf(raw)).toContain(`Message-ID: <${row?.id}@localhost>`);
    const part = raw.split(/\r\n--/).find((each) => /Content-Type: application\/pdf/.test(each)) ?? "";
    const base64 = part.slice(part.indexOf("\r\n\r\n"));
    const words = pdfPages(new Uint8Array(Buffer.from(base64, "base64"))).flat();
    expect(words).toEqual(expect.arrayContaining(["Outside SEF", "Rheinland Handel GmbH"]));
    const event = (await getSalesInvoice(company, invoiceId)).timeline.find(({ kind }) => kind === "mailed");
    expect(event).toMatchObject({ actorName: "Ana Petrović", details: { to: "buyer@abroad.example" } });
  });

  test("is only of what is final, and only of the company's own", async () => {
    const draft = await makeForeignDraft(member);
    await expect(mailInvoice(company, { invoiceId: draft, ...text })).rejects.toMatchObject({
      code: "INVOICE_NOT_MAILABLE",
    });
    const other = actingAs(await makeMember("Druga firma", "100000049"));
    await expect(mailInvoice(other, { invoiceId, ...text })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await mail();
    const [row] = await ofInvoice();
    await expect(repeatMail(other, row?.id ?? "")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listMail(other, {})).items).toEqual([]);
    await runJobs();
  });
});

describe("a mail server that does not take it", () => {
  test("for now: it waits and goes later, as one and the same mail", async () => {
    server.behave(451);
    await mail();
    await runJobs();
    const [waiting] = await ofInvoice();
    expect(waiting).toMatchObject({ state: "queued", failure: expect.stringContaining("451") });
    server.behave("take");
    await sendAgain();
    expect(await ofInvoice()).toMatchObject([{ id: waiting?.id, state: "sent", failure: null }]);
    expect(server.taken).toHaveLength(1);
  });

  test("for good: it is said, not repeated by itself, and a person may repeat it", async () => {
    server.behave(550);
    await mail();
    await runJobs();
    await sendAgain();
    const [failed] = await ofInvoice();
    expect(failed).toMatchObject({ state: "failed", failure: expect.stringContaining("550") });
    expect((await kinds()).filter((kind) => kind === "mailFailed")).toHaveLength(1);
    server.behave("take");
    await repeatMail(company, failed?.id ?? "");
    await runJobs();
    expect(await ofInvoice()).toMatchObject([{ state: "sent" }]);
  });

  test("gives up after a night of trying", async () => {
    server.behave(421);
    await mail();
    await runJobs();
    for (let attempt = 2; attempt <= 8; attempt += 1) await sendAgain();
    expect(await ofInvoice()).toMatchObject([{ state: "failed" }]);
  });

  test("and cuts the line in the middle: nobody knows, so it is not repeated but by a person", async () => {
    server.behave("cut");
    await mail();
    await runJobs();
    const [unclear] = await ofInvoice();
    expect(unclear?.state).toBe("unclear");
    expect(await kinds()).toContain("mailUnclear");
    server.behave("take");
    await sendAgain();
    await runJobs();
    expect(server.taken).toEqual([]);
    await repeatMail(company, unclear?.id ?? "");
    await runJobs();
    expect(await ofInvoice()).toMatchObject([{ state: "sent" }]);
    expect(headersOf(server.taken[0]?.raw ?? "")).toContain(`Message-ID: <${unclear?.id}@localhost>`);
    await expect(repeatMail(company, unclear?.id ?? "")).rejects.toMatchObject({
      code: "MAIL_NOT_REPEATABLE",
    });
  });

  test("a worker that dies while sending leaves an unclear mail, not a second one", async () => {
    await mail();
    const { organizationId } = company;
    await withCompany(organizationId, (tx) =>
      tx.outgoingMail.updateMany({ where: { organizationId, invoiceId }, data: { state: "sending" } }),
    );
    await runJobs();
    expect(await ofInvoice()).toMatchObject([{ state: "unclear" }]);
    expect(server.taken).toEqual([]);
  });
});

test("a mail is dated by the real clock, whatever day its trial world is on", async () => {
  await mail();
  await atTimeAhead(40 * 86_400_000, sendAgain);
  const [row] = await ofInvoice();
  expect(row?.state).toBe("sent");
  expect(row?.sentAt?.getTime()).toBeLessThan(Date.now() + 1_000);
});

describe("no word of a mail becomes a header", () => {
  const hostile = "Račun\r\nBcc: svi@zlo.example";

  test.each(["to", "subject"] as const)("a line end in %s is refused at the door", (field) => {
    expect(invoiceMailSchema.safeParse({ ...text, [field]: hostile }).success).toBe(false);
  });

  test("what programs compose of other people's names is laid flat", async () => {
    await withCompany(company.organizationId, (tx) =>
      queueMail(tx, company, {
        to: "b@abroad.example",
        subject: hostile,
        body: "Bcc: u tekstu sme da stoji\r\n.\r\nMAIL FROM:<zlo@zlo.example>",
        fromName: `"Firma" <zlo@zlo.example>\r\nBcc: svi@zlo.example`,
        attachment: {
          fileName: `a"\r\nBcc: x@zlo.example.pdf`,
          contentType: "application/pdf",
          bytes: new Uint8Array(3),
        },
      }),
    );
    await runJobs();
    const [taken, ...others] = server.taken;
    expect(others).toEqual([]);
    expect(taken?.to).toEqual(["b@abroad.example"]);
    expect(headersOf(taken?.raw ?? "").some((header) => /^bcc:/i.test(header))).toBe(false);
  });

  test("and the database keeps none that has a line end in it", async () => {
    const { organizationId, environment } = company;
    const row = { organizationId, environment, fromName: "a", body: "b", messageId: "<a@b>", actorName: "c" };
    await expect(
      withCompany(organizationId, (tx) =>
        tx.outgoingMail.create({ data: { ...row, recipient: "a@b.rs", subject: hostile, state: "kept" } }),
      ),
    ).rejects.toThrow();
  });
});
