import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPartner } from "#server/partners/create-partner.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { withdrawInvoice } from "#server/sales/send/withdraw-invoice.ts";
import { createPartnerInput } from "#server/trpc/inputs/partners.ts";
import { emptyDocument } from "#tests/support/documents.ts";
import { enteredLine, findPartner, threeLines } from "#tests/support/entered-document.ts";
import { actingAs, editsOf, kindsOf, read } from "#tests/support/sales.ts";
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

const blank = (typeCode: "380" | "386" = "380") => createInvoice(company, { typeCode, partnerId: null });

describe("an invoice on an empty sheet", () => {
  test("is entered, computed by us, sent, and stands at SEF with the same sums", async () => {
    const { invoiceId } = await blank();
    await saveDocument(company, { invoiceId, version: 1, document: threeLines(buyerId, "UREDNIK-1") });
    const draft = await read(company, invoiceId);
    expect(draft.findings).toEqual([]);
    expect(draft.invoice.buyer.pib).toBe("113001000");
    expect(draft.invoice.lines[1]?.allowanceCharges[0]?.amount).toBe("100.00");
    expect(draft.totals).toMatchObject({
      taxGroups: [
        { category: "S", percent: "20", taxable: "4999.98", tax: "1000.00" },
        { category: "S", percent: "10", taxable: "900.00", tax: "90.00" },
        { category: "E", percent: "0", taxable: "70.00", tax: "0.00" },
      ],
      taxExclusive: "5969.98",
      taxTotal: "1090.00",
      payable: "7059.98",
    });
    await queueInvoice(company, invoiceId);
    await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Sent");
    const atSef = (await world.documents()).find(({ number }) => number === "UREDNIK-1");
    expect(atSef).toMatchObject({ taxExclusive: "5969.98", taxAmount: "1090.00", payable: "7059.98" });
  });

  test("has no buyer, no number and no line, and says all that is missing", async () => {
    const { invoiceId } = await blank("386");
    const { invoice, findings } = await read(company, invoiceId);
    expect(invoice).toMatchObject({ typeCode: "386", number: null, lines: [], deliveryDate: null });
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["INV-NUMBER-MISSING", "INV-BUYER-PIB", "INV-LINES-EMPTY"]));
  });
});

describe("saving", () => {
  test("keeps what was entered, to the last decimal: currency, rate, prices with VAT, allowances, open prices", async () => {
    const { invoiceId } = await blank();
    const entered: EditableDocument = {
      ...threeLines(buyerId, "UREDNIK-NOVAC"),
      currency: "EUR",
      exchangeRate: { rate: "117.1852", date: "2026-11-20", source: "NBS" },
      pricesIncludeTax: true,
      allowanceCharges: [
        {
          charge: true,
          amount: "15.00",
          percent: null,
          reason: "Isporuka",
          taxCategory: "S",
          taxPercent: "20",
        },
        { charge: false, amount: "0", percent: "5", reason: "Rabat", taxCategory: "S", taxPercent: "20" },
      ],
      lines: [
        enteredLine("1", {
          unitPrice: "7",
          grossPrice: "119.9999",
          description: "Opis",
          buyersItemId: "K-1",
        }),
        enteredLine("2", { unitPrice: null }),
        enteredLine("3", { unitPrice: "0", grossPrice: "0", unitCode: "kutija" }),
      ],
      exemptionReasons: [],
    };
    await saveDocument(company, { invoiceId, version: 1, document: entered });
    const draft = await read(company, invoiceId);
    const [first, second, third] = entered.lines;
    expect(editsOf(draft)).toEqual({
      ...entered,
      allowanceCharges: [entered.allowanceCharges[0], { ...entered.allowanceCharges[1], amount: "5.00" }],
      lines: [{ ...first, unitPrice: "99.9999" }, second, third],
    });
    expect(draft.findings.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining([
        "INV-LINE-PRICE-MISSING lines.1.unitPrice",
        "INV-LINE-PRICE-ZERO lines.2.unitPrice",
      ]),
    );
  });

  test("the same again changes nothing and records no event, whatever version one has", async () => {
    const { invoiceId } = await blank();
    const document = threeLines(buyerId, "UREDNIK-2");
    const first = await saveDocument(company, { invoiceId, version: 1, document });
    const before = await read(company, invoiceId);
    expect(await saveDocument(company, { invoiceId, version: 1, document })).toEqual(first);
    const again = {
      ...document,
      lines: document.lines.map((each) => ({ ...each, quantity: `${each.quantity}` })),
    };
    expect(await saveDocument(company, { invoiceId, version: first.version, document: again })).toEqual(
      first,
    );
    expect((await read(company, invoiceId)).timeline).toEqual(before.timeline);
  });

  test("over a version of somebody else is refused and overwrites nothing", async () => {
    const { invoiceId } = await blank();
    const document = threeLines(buyerId, "UREDNIK-3");
    await saveDocument(company, { invoiceId, version: 1, document });
    const late = { ...document, notes: ["Prekasno"], lines: [] };
    await expect(saveDocument(company, { invoiceId, version: 1, document: late })).rejects.toMatchObject({
      code: "STALE_VERSION",
    });
    expect((await read(company, invoiceId)).invoice.lines).toHaveLength(3);
  });

  test("edits of one person within ten minutes are one event, another person's or a later one a second", async () => {
    const { invoiceId } = await blank();
    const start = Date.now();
    const at = (minutes: number) => () => new Date(start + minutes * 60_000);
    const marko = { ...company, actor: { userId: null, name: "Marko" } };
    let version = 1;
    const edit = async (who: ActingCompany, minutes: number) => {
      const document = { ...emptyDocument, notes: [`${who.actor.name} ${minutes}`] };
      version = (await saveDocument(who, { invoiceId, version, document }, at(minutes))).version;
    };
    await edit(company, 1);
    await edit(company, 5);
    await edit(marko, 6);
    await edit(marko, 7);
    await edit(marko, 30);
    expect(kindsOf(await read(company, invoiceId))).toEqual(["created", "edited", "edited", "edited"]);
  });

  test("takes no number that another document has", async () => {
    const { invoiceId } = await blank();
    const document = { ...emptyDocument, number: "2026-101" };
    await expect(saveDocument(company, { invoiceId, version: 1, document })).rejects.toMatchObject({
      code: "INVOICE_NUMBER_TAKEN",
    });
  });

  test("takes no amount that no ledger holds", async () => {
    const { invoiceId } = await blank();
    const lines = [enteredLine("1", { quantity: "999999999", unitPrice: "999999999" })];
    await expect(
      saveDocument(company, { invoiceId, version: 1, document: { ...emptyDocument, lines } }),
    ).rejects.toMatchObject({ code: "VALIDATION" });
  });

  test("takes no partner of another company, and nobody else's document", async () => {
    const { invoiceId } = await blank();
    const foreign = { ...emptyDocument, partnerId: await findPartner(other, "113001000") };
    await expect(saveDocument(company, { invoiceId, version: 1, document: foreign })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      saveDocument(other, { invoiceId, version: 1, document: emptyDocument }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("of what is queued is refused", async () => {
    const { invoiceId } = await blank();
    const document = threeLines(buyerId, "UREDNIK-4");
    const { version } = await saveDocument(company, { invoiceId, version: 1, document });
    await queueInvoice(company, invoiceId);
    await expect(
      saveDocument(company, { invoiceId, version: version + 1, document: emptyDocument }),
    ).rejects.toMatchObject({ code: "INVOICE_NOT_EDITABLE" });
    await withdrawInvoice(company, invoiceId);
  });
});

describe("a new buyer", () => {
  const form = {
    name: "Vetrenjača d.o.o.",
    pib: "101134702",
    registrationNumber: "07020171",
    jbkjs: null,
    street: "Lipova 7",
    city: "Novi Sad",
    postalCode: "21000",
    email: null,
  };

  test("is added once, and the second time said to be there", async () => {
    const partnerId = await createPartner(company, createPartnerInput.parse(form));
    expect((await createInvoice(company, { typeCode: "380", partnerId })).invoiceId).toBeTruthy();
    await expect(createPartner(company, createPartnerInput.parse(form))).rejects.toMatchObject({
      code: "PARTNER_TAKEN",
    });
  });

  test.each([
    ["pib", "101134703", "PIB_INVALID"],
    ["registrationNumber", "07020172", "REGISTRATION_NUMBER_INVALID"],
    ["jbkjs", "12", "JBKJS_INVALID"],
  ])("with a wrong %s is refused beside the field", (field, value, code) => {
    const { error } = createPartnerInput.safeParse({ ...form, [field]: value });
    expect(error?.issues).toMatchObject([{ path: [field], message: code }]);
  });
});
