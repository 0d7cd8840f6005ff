import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { belgradeDay } from "#server/domain/civil-date.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { createFrom } from "#server/sales/draft/create-from.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { listAdvances } from "#server/sales/draft/list-advances.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { findPartner, sendEntered, threeLines } from "#tests/support/entered-document.ts";
import { actingAs, editsOf, read } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let other: ActingCompany;
let buyerId: string;

beforeAll(async () => {
  world = await openSefWorld();
  const [first, second] = world.companies;
  if (!first || !second) throw new Error("no demo companies");
  company = actingAs(first);
  other = actingAs(second);
  buyerId = await findPartner(company, "113001000");
});
afterAll(() => world.close());

const send = (invoiceId: string, document: EditableDocument) =>
  sendEntered(world, company, { invoiceId, document });

const blank = (typeCode: "380" | "386" = "380") => createInvoice(company, { typeCode, partnerId: null });

describe("a document made out of another", () => {
  /** What the editor would store of a draft as it stands, under a number. */
  async function numbered(invoiceId: string, number: string): Promise<EditableDocument> {
    return editsOf(await read(company, invoiceId), { number });
  }

  test("says the same under no number yet; a draft has nothing that could follow it", async () => {
    const { invoiceId } = await blank();
    await saveDocument(company, { invoiceId, version: 1, document: threeLines(buyerId, "KOPIJA-1") });
    const original = await read(company, invoiceId);
    expect(original.allowed.follow).toEqual(["advance"]);
    await expect(createFrom(company, { invoiceId, make: "credit" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const copy = await read(company, (await createFrom(company, { invoiceId, make: "copy" })).invoiceId);
    expect(copy.totals).toEqual(original.totals);
    expect(copy.invoice).toMatchObject({ number: null, buyer: original.invoice.buyer });
  });

  test("refers to it: credit by invoice or period, debit; and SEF takes each", async () => {
    const { invoiceId } = await blank();
    await send(invoiceId, threeLines(buyerId, "IZVOR-1"));
    expect((await read(company, invoiceId)).allowed.follow).toEqual([
      "credit",
      "credit-for-period",
      "debit",
      "advance",
    ]);
    const today = (await read(company, invoiceId)).invoice.issueDate;
    const reference = [{ number: "IZVOR-1", issueDate: today, typeCode: "380" }];
    for (const [make, expected] of [
      ["credit", { typeCode: "381", billingReferences: reference, vatPointCode: null }],
      [
        "credit-for-period",
        { typeCode: "381", billingReferences: [], periodStart: `${today?.slice(0, 7)}-01` },
      ],
      ["debit", { typeCode: "383", billingReferences: reference, vatPointCode: "35" }],
    ] as const) {
      const made = await createFrom(company, { invoiceId, make });
      expect((await read(company, made.invoiceId)).invoice).toMatchObject(expected);
      await send(made.invoiceId, await numbered(made.invoiceId, `PO-${make}`.toUpperCase()));
    }
  });

  test("settles an advance: its sum is taken off, and what is left to pay is right", async () => {
    const { invoiceId } = await blank("386");
    const paid = belgradeDay(new Date());
    await send(invoiceId, {
      ...threeLines(buyerId, "AVANS-1"),
      ...({ typeCode: "386", vatPointCode: "432", dueDate: paid } as const),
    });
    expect((await read(company, invoiceId)).allowed.follow).toEqual(["credit", "final"]);
    const made = await createFrom(company, { invoiceId, make: "final" });
    const final = await read(company, made.invoiceId);
    expect(final.invoice).toMatchObject({
      typeCode: "380",
      vatPointCode: "35",
      prepaidAmount: "7059.98",
      billingReferences: [{ number: "AVANS-1", issueDate: paid, typeCode: "386" }],
    });
    expect(final.totals.payable).toBe("0.00");
    await send(made.invoiceId, await numbered(made.invoiceId, "KONACNA-1"));
  });

  test("takes off an advance picked from those of the buyer, and one from outside; what is taken is not offered again", async () => {
    const { invoiceId: advanceId } = await blank("386");
    const paid = belgradeDay(new Date());
    await send(advanceId, {
      ...threeLines(buyerId, "AVANS-2"),
      ...({ typeCode: "386", vatPointCode: "432", dueDate: paid } as const),
    });
    const { invoiceId } = await blank();
    const asked = { invoiceId, partnerId: buyerId };
    const found = (await listAdvances(company, asked)).find(({ advance }) => advance.number === "AVANS-2");
    expect(found).toMatchObject({ amount: "7059.98", deductedBy: null, issueDate: paid });
    expect((await listAdvances(company, asked)).map(({ deductedBy }) => deductedBy)).toContain("KONACNA-1");
    await expect(listAdvances(other, asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    if (!found) return;
    const outside = {
      number: "STARI-AV-7",
      taxGroups: [{ taxCategory: "S" as const, taxPercent: "20", taxable: "100.00", tax: "20.00" }],
    };
    const document = threeLines(buyerId, "KONACNA-2");
    await send(invoiceId, {
      ...document,
      lines: document.lines.map((each) => ({ ...each, quantity: "4" })),
      advances: [found.advance, outside],
      prepaidAmount: "1.00",
      billingReferences: [
        { number: "AVANS-2", issueDate: paid, typeCode: "386" },
        { number: "STARI-AV-7", issueDate: paid, typeCode: "386", outsideSef: true },
      ],
    });
    const sent = await read(company, invoiceId);
    expect(sent.invoice.prepaidAmount).toBe("7179.98");
    const { invoiceId: later } = await blank();
    const again = await listAdvances(company, { invoiceId: later, partnerId: buyerId });
    expect(again.find(({ advance }) => advance.number === "AVANS-2")?.deductedBy).toBe("KONACNA-2");
  });

  test("becomes an advance of the same content from a draft too", async () => {
    const { invoiceId } = await blank();
    await saveDocument(company, { invoiceId, version: 1, document: threeLines(buyerId, "PONUDA-1") });
    const made = await createFrom(company, { invoiceId, make: "advance" });
    const advance = await read(company, made.invoiceId);
    expect(advance.invoice).toMatchObject({
      ...{ typeCode: "386", number: null, vatPointCode: "432", billingReferences: [] },
      ...{ deliveryDate: null, dueDate: null },
    });
    expect(advance.totals.payable).toBe("7059.98");
  });
});
