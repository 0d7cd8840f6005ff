import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findLogo, removeLogo, setLogo } from "#server/companies/logo.ts";
import { withCompany } from "#server/db/company.ts";
import { listMail } from "#server/mail/list-mail.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { mailBytesMax } from "#server/sales/mail-files.ts";
import { mailInvoice, suggestMail } from "#server/sales/mail-invoice.ts";
import { printInvoice } from "#server/sales/print-invoice.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { png, smallPng } from "#tests/fixtures/pictures.ts";
import { actingAs } from "#tests/support/documents.ts";
import { type MailServer, startMailServer } from "#tests/support/mail-server.ts";
import { makeMember } from "#tests/support/members.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { copyDraft, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let server: MailServer;
let invoiceId: string;

const words = { locale: "sr-Latn", to: "kupac@example.rs", subject: "Faktura", body: "U prilogu." } as const;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  ({ world, company } = await openStage());
  invoiceId = await copyDraft(company, "2026-103", "IZLAZ-1");
  await queueInvoice(company, invoiceId);
  await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Sent");
});
afterAll(async () => {
  await world.close();
  await server.close();
});

describe("the mail with a document", () => {
  test("tells before sending what may go along and how much is too much", async () => {
    const { files } = await suggestMail(company, { invoiceId, locale: "sr-Latn" });
    expect(files).toMatchObject({ attachments: { count: 0, bytes: 0 }, bytesMax: mailBytesMax });
    expect(files.xmlBytes).toBeGreaterThan(1_000);
  });

  test("brings the PDF alone, or the XML too when the sender chose it", async () => {
    await mailInvoice(company, { invoiceId, ...words });
    await mailInvoice(company, { invoiceId, ...words, withXml: true });
    await runJobs();
    const [alone = "", both = ""] = server.taken.map(({ raw }) => raw);
    expect(alone.match(/Content-Disposition: attachment/g)).toHaveLength(1);
    expect(both.match(/Content-Disposition: attachment/g)).toHaveLength(2);
    expect(both).toContain("Content-Type: application/xml");
    const { items } = await listMail(company, { invoiceId });
    expect(items.map(({ files }) => files.length)).toEqual([1, 0]);
  });

  test("is refused with more files than mail servers take", async () => {
    const tooMuch = png({ width: 1, height: 1 });
    const rows = { attachments: [] as object[] };
    for (let position = 0; position < 2; position += 1) {
      const content = new Uint8Array(Buffer.concat([tooMuch, Buffer.alloc(8_000_000)]));
      const { id } = await withCompany(company.organizationId, (tx) =>
        tx.invoiceFile.create({
          data: { organizationId: company.organizationId, invoiceId, content, sizeBytes: content.length },
          select: { id: true },
        }),
      );
      const about = { name: "Prilog", fileName: `prilog-${position}.pdf`, mimeCode: "application/pdf" };
      rows.attachments.push({ fileId: id, ...about, sizeBytes: content.length, content: null });
    }
    await withCompany(
      company.organizationId,
      (tx) => tx.$executeRaw`UPDATE invoice SET document = document || ${JSON.stringify(rows)}::jsonb
        WHERE id = ${invoiceId}::uuid`,
    );
    const { files } = await suggestMail(company, { invoiceId, locale: "sr-Latn" });
    expect(files.attachments).toMatchObject({ count: 2 });
    expect(files.attachments.bytes).toBeGreaterThan(mailBytesMax);
    await expect(mailInvoice(company, { invoiceId, ...words, withAttachments: true })).rejects.toMatchObject({
      code: "MAIL_TOO_LARGE",
    });
  });
});

describe("the company's logo", () => {
  test("stands on its PDFs from then on, on nobody else's, and goes when it is removed", async () => {
    const images = async () => {
      const file = await printInvoice(company, invoiceId, "sr-Latn");
      return (
        Buffer.from(file?.bytes ?? [])
          .toString("latin1")
          .split("/Subtype /Image").length - 1
      );
    };
    expect(await images()).toBe(0);
    await setLogo(company, new Uint8Array(smallPng));
    // The picture and its transparency.
    expect(await images()).toBeGreaterThan(0);
    const other = await makeMember("Bez logotipa");
    expect(await findLogo(other.organizationId)).toBeNull();
    expect((await findLogo(company.organizationId))?.contentType).toBe("image/png");
    await removeLogo(company);
    expect(await images()).toBe(0);
    const audit = await withCompany(company.organizationId, (tx) =>
      tx.auditLog.findMany({ where: { action: "organization.logo" }, orderBy: { sequence: "asc" } }),
    );
    expect(audit.map(({ details }) => details)).toEqual([
      { fields: ["logo"], removed: false },
      { fields: ["logo"], removed: true },
    ]);
  });

  test("is refused when it is no picture, and the one before it stays", async () => {
    const member = actingAs(await makeMember("Loš logotip"));
    await setLogo(member, new Uint8Array(smallPng));
    expect(() => setLogo(member, new Uint8Array(Buffer.from("<svg/>")))).toThrow("LOGO_NOT_PICTURE");
    expect(await findLogo(member.organizationId)).not.toBeNull();
  });
});
