import { beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { attachFile } from "#server/sales/draft/attach-file.ts";
import { beginFromTemplate } from "#server/sales/draft/begin-from-template.ts";
import { deleteTemplate, renameTemplate } from "#server/sales/draft/change-template.ts";
import { listTemplates } from "#server/sales/draft/list-templates.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { saveTemplate } from "#server/sales/draft/save-template.ts";
import { actingAs, emptyDocument, makeDraft } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";
import { read } from "#tests/support/sales.ts";

let own: Member;
let foreign: Member;

beforeAll(async () => {
  own = await makeMember("Šabloni d.o.o.");
  foreign = await makeMember("Tuđi d.o.o.");
});

test("a template holds what is said again, and nothing of the one occasion", async () => {
  const company = actingAs(own);
  const invoiceId = await makeDraft(own);
  const bytes = new Uint8Array(Buffer.from("%PDF-1.7\n"));
  const file = await attachFile(company, { invoiceId, name: "ugovor.pdf", bytes });
  const before = await read(company, invoiceId);
  const lines = before.invoice.lines.map((line) => ({ ...line, name: `${line.name}, novembar` }));
  const days = { deliveryDate: "2026-11-20", dueDate: "2026-12-20" };
  const period = { periodStart: "2026-11-01", periodEnd: "2026-11-30" };
  await saveDocument(company, {
    invoiceId,
    version: 1,
    document: {
      ...emptyDocument,
      ...{ ...days, ...period, lines, number: "ZA-SABLON", vatPointCode: "3", notes: ["Zakup"] },
      ...{ partnerId: before.partner?.id ?? null, attachments: [file] },
      payment: { meansCode: "30", model: "97", reference: "51-1234567" },
    },
  });
  const original = await read(company, invoiceId);
  const { templateId } = await saveTemplate(company, { invoiceId, name: "Zakup" });
  const [row] = await listTemplates(company);
  expect(row).toMatchObject({ id: templateId, name: "Zakup", payable: original.totals.payable });

  const made = await read(company, (await beginFromTemplate(company, templateId)).invoiceId);
  expect(made.totals).toEqual(original.totals);
  expect(made.partner?.id).toBe(original.partner?.id);
  expect(made.entered).toEqual({ deliveryDate: null, dueDate: null });
  expect(made.invoice).toMatchObject({
    ...{ number: null, periodStart: null, periodEnd: null, billingReferences: [] },
    ...{ notes: ["Zakup"], vatPointCode: "3", payment: { model: null, reference: null } },
  });
  expect(made.invoice.attachments).toBeUndefined();
});

test("two templates of a company have two names; another company has its own", async () => {
  const company = actingAs(own);
  const save = async (name: string) => saveTemplate(company, { invoiceId: await makeDraft(own), name });
  const first = await save("Održavanje");
  await expect(save("Održavanje")).rejects.toMatchObject({ code: "TEMPLATE_NAME_TAKEN" });
  const second = await save("Licenca");
  await expect(
    renameTemplate(company, { templateId: second.templateId, name: "Održavanje" }),
  ).rejects.toMatchObject({ code: "TEMPLATE_NAME_TAKEN" });
  await renameTemplate(company, { templateId: first.templateId, name: "Održavanje servera" });
  const others = actingAs(foreign);
  await saveTemplate(others, { invoiceId: await makeDraft(foreign), name: "Licenca" });
  expect((await listTemplates(others)).map(({ name }) => name)).toEqual(["Licenca"]);
  await expect(deleteTemplate(others, first.templateId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a deleted template leaves the invoices made from it, and the deed is in the audit chain", async () => {
  const company = actingAs(own);
  const { templateId } = await saveTemplate(company, { invoiceId: await makeDraft(own), name: "Kratko" });
  const { invoiceId } = await beginFromTemplate(company, templateId);
  await deleteTemplate(company, templateId);
  expect((await listTemplates(company)).map(({ name }) => name)).not.toContain("Kratko");
  expect((await read(company, invoiceId)).state).toBe("draft");
  const deeds = await withCompany(own.organizationId, (tx) =>
    tx.auditLog.findMany({ where: { subject: `template/${templateId}` }, select: { action: true } }),
  );
  expect(deeds.map(({ action }) => action).sort()).toEqual(["template.create", "template.delete"]);
});

test("a template begun in another environment finds its buyer among the partners there, or leaves him out and says so", async () => {
  const company = actingAs(own);
  const invoiceId = await makeDraft(own);
  const { templateId } = await saveTemplate(company, { invoiceId, name: "Preko" });
  const demo = { ...company, environment: "demo" } as const;
  const begun = async () => {
    const { invoiceId: made, buyerLeftOut } = await beginFromTemplate(demo, templateId);
    return { ...(await read(demo, made)), buyerLeftOut };
  };
  const { buyer } = (await read(company, invoiceId)).invoice;
  const alone = await begun();
  expect(alone.buyerLeftOut).toBe(buyer.name);
  expect(alone.partner).toBeNull();
  expect(alone.invoice.buyer.name).toBe("");
  await makeDraft({ ...own, environment: "demo" });
  const met = await begun();
  expect(met.buyerLeftOut).toBeNull();
  expect(met.invoice.buyer.pib).toBe(buyer.pib);
  expect(met.partner?.id).not.toBe((await read(company, invoiceId)).partner?.id);
});
