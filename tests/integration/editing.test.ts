import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { spendNumber } from "#server/exchange/spend-number.ts";
import { createPartner } from "#server/partners/create-partner.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { createFrom } from "#server/sales/draft/create-from.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { listAdvances } from "#server/sales/draft/list-advances.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { suggestNumber, takeNumber } from "#server/sales/draft/take-number.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { withdrawInvoice } from "#server/sales/send/withdraw-invoice.ts";
import { createPartnerInput } from "#server/trpc/inputs/partners.ts";
import { emptyDocument } from "#tests/support/documents.ts";
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

async function findPartner({ organizationId }: ActingCompany, pib: string): Promise<string> {
  const row = await withCompany(organizationId, (tx) =>
    tx.partner.findFirstOrThrow({ where: { organizationId, pib }, select: { id: true } }),
  );
  return row.id;
}

/** Stores, sends, and waits until SEF has told that the buyer has it. */
async function send(invoiceId: string, document: EditableDocument): Promise<void> {
  const { version } = await read(company, invoiceId);
  await saveDocument(company, { invoiceId, version, document });
  await queueInvoice(company, invoiceId);
  await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Sent");
}

/** The same company's other program sends a document of its own, under a number of its own. */
async function sendByAnotherProgram(original: string, number: string): Promise<void> {
  const { organizationId } = company;
  const { xml } = await withCompany(organizationId, (tx) =>
    tx.sendAttempt.findFirstOrThrow({ where: { organizationId, invoice: { number: original } } }),
  );
  const address = `${world.sandbox.url}/api/publicApi/sales-invoice/ubl?requestId=${randomUUID()}&sendToCir=No`;
  const upload = () =>
    fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/xml", ApiKey: world.companies[0]?.company.apiKey ?? "" },
      body: Buffer.from(xml)
        .toString("utf8")
        .replaceAll(original, number)
        .replaceAll(">Roba<", ">Druga roba<"),
    });
  // Ours has just used up the calls of this second.
  await expect.poll(async () => (await upload()).status, { interval: 500, timeout: 10_000 }).toBe(200);
}

type Line = EditableDocument["lines"][number];

function line(id: string, entry: Partial<Line>): Line {
  return {
    id,
    name: "Roba",
    description: null,
    sellersItemId: null,
    buyersItemId: null,
    quantity: "1",
    unitCode: "H87",
    unitPrice: "100.00",
    allowanceCharges: [],
    taxCategory: "S",
    taxPercent: "20",
    ...entry,
  };
}

/** Two rates with a discount, and an exempt line with its reason. */
function threeLines(number: string): EditableDocument {
  return {
    ...emptyDocument,
    partnerId: buyerId,
    number,
    vatPointCode: "35",
    exemptionReasons: [{ taxCategory: "E", code: "PDV-RS-25-2-1", text: null }],
    lines: [
      line("1", { quantity: "2.5", unitPrice: "1999.99" }),
      line("2", {
        taxPercent: "10",
        unitPrice: "333.3333",
        quantity: "3",
        allowanceCharges: [{ charge: false, amount: "0", percent: "10", reason: null }],
      }),
      line("3", { taxCategory: "E", taxPercent: "0", unitPrice: "70" }),
    ],
  };
}

const blank = (typeCode: "380" | "386" = "380") => createInvoice(company, { typeCode, partnerId: null });

describe("an invoice on an empty sheet", () => {
  test("is entered, computed by us, sent, and stands at SEF with the same sums", async () => {
    const { invoiceId } = await blank();
    await saveDocument(company, { invoiceId, version: 1, document: threeLines("UREDNIK-1") });
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
      ...threeLines("UREDNIK-NOVAC"),
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
        line("1", { unitPrice: "7", grossPrice: "119.9999", description: "Opis", buyersItemId: "K-1" }),
        line("2", { unitPrice: null }),
        line("3", { unitPrice: "0", grossPrice: "0", unitCode: "kutija" }),
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
    const document = threeLines("UREDNIK-2");
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
    const document = threeLines("UREDNIK-3");
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
    const lines = [line("1", { quantity: "999999999", unitPrice: "999999999" })];
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
    const document = threeLines("UREDNIK-4");
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

describe("a number", () => {
  test("goes on where the company's own have come to, kind by kind", async () => {
    const { invoiceId } = await blank();
    const { invoiceId: advance } = await blank("386");
    expect(await suggestNumber(company, invoiceId)).toEqual({ number: "2026-105" });
    expect(await suggestNumber(company, advance)).toEqual({ number: "AV-2026-1" });
    const taken = await takeNumber(company, { invoiceId, version: 1 });
    expect(taken).toEqual({ number: "2026-105", version: 2 });
    expect((await read(company, invoiceId)).invoice.number).toBe("2026-105");
    expect(await suggestNumber(company, advance)).toEqual({ number: "AV-2026-1" });
  });

  test("is never given to two, however many take one at the same moment", async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => blank()));
    const taken = await Promise.all(
      drafts.map(({ invoiceId }) => takeNumber(company, { invoiceId, version: 1 })),
    );
    const numbers = taken.map(({ number }) => Number(number.replace("2026-", ""))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => 106 + index));
  });

  test("that another program has spent at SEF is not offered again, nor taken from a hand", async () => {
    const { invoiceId } = await blank();
    const next = await suggestNumber(company, invoiceId);
    const { organizationId, environment } = company;
    await withCompany(organizationId, (tx) =>
      spendNumber(tx, { organizationId, environment }, { id: invoiceId, number: next.number }),
    );
    expect(await suggestNumber(company, invoiceId)).not.toEqual(next);
    const document = { ...emptyDocument, number: next.number };
    await expect(saveDocument(company, { invoiceId, version: 1, document })).rejects.toMatchObject({
      code: "INVOICE_NUMBER_TAKEN",
    });
  });

  test("that SEF refused as taken is remembered as SEF's", async () => {
    await send((await blank()).invoiceId, threeLines("NASA-1"));
    const { invoiceId } = await blank();
    await saveDocument(company, { invoiceId, version: 1, document: threeLines("TUDJI-1") });
    await sendByAnotherProgram("NASA-1", "TUDJI-1");
    await queueInvoice(company, invoiceId);
    await world.settle(async () => (await read(company, invoiceId)).state === "refused");
    const { organizationId } = company;
    const spent = await withCompany(organizationId, (tx) =>
      tx.spentNumber.findMany({ where: { organizationId, number: { in: ["TUDJI-1", "NASA-1"] } } }),
    );
    expect(spent.map(({ number }) => number).sort()).toEqual(["NASA-1", "TUDJI-1"]);
  });
});

describe("a document made out of another", () => {
  /** What the editor would store of a draft as it stands, under a number. */
  async function numbered(invoiceId: string, number: string): Promise<EditableDocument> {
    return editsOf(await read(company, invoiceId), { number });
  }

  test("says the same under no number yet; a draft has nothing that could follow it", async () => {
    const { invoiceId } = await blank();
    await saveDocument(company, { invoiceId, version: 1, document: threeLines("KOPIJA-1") });
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
    await send(invoiceId, threeLines("IZVOR-1"));
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
      ...threeLines("AVANS-1"),
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
      ...threeLines("AVANS-2"),
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
    const document = threeLines("KONACNA-2");
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
    await saveDocument(company, { invoiceId, version: 1, document: threeLines("PONUDA-1") });
    const made = await createFrom(company, { invoiceId, make: "advance" });
    const advance = await read(company, made.invoiceId);
    expect(advance.invoice).toMatchObject({
      ...{ typeCode: "386", number: null, vatPointCode: "432", billingReferences: [] },
      ...{ deliveryDate: null, dueDate: null },
    });
    expect(advance.totals.payable).toBe("7059.98");
  });
});
