import { beforeAll, expect, test } from "vitest";
import type { ItemForm } from "#server/domain/item/item.ts";
import { listItems, listItemsInput } from "#server/items/list-items.ts";
import { createItem } from "#server/items/save-item.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { actingAs } from "#tests/support/documents.ts";
import { addMember, type Member, makeMember } from "#tests/support/members.ts";

const some: ItemForm = {
  code: null,
  name: "Šraf M8",
  description: null,
  unitCode: "H87",
  price: "12.5",
  priceIncludesTax: false,
  taxCategory: "S",
  taxPercent: "20",
  exemptionReason: null,
};

let member: Member;
beforeAll(async () => {
  member = await makeMember("Artikli");
  for (const item of [
    { ...some, code: "SR-8" },
    { ...some, name: "Čekić", code: "CK-100%" },
    { ...some, name: "Ђубриво", code: null, price: null },
    { ...some, name: "Cement", code: null },
  ])
    await createItem(actingAs(member), item);
});

const found = async (wanted: object) =>
  (await listItems(member, listItemsInput.parse(wanted))).items.map(({ name }) => name);

test("items stand in the order of names, page by page", async () => {
  expect(await found({})).toEqual(["Cement", "Čekić", "Šraf M8", "Ђубриво"]);
  const first = await listItems(member, listItemsInput.parse({ limit: 3 }));
  expect(await found({ cursor: first.nextCursor })).toEqual(["Ђубриво"]);
});

test.each([
  ["sraf", ["Šraf M8"]],
  ["ШРАФ м8", ["Šraf M8"]],
  ["djubrivo", ["Ђубриво"]],
  ["ck-100%", ["Čekić"]],
  ["_", []],
])("%s finds %j, however it is written", async (search, names) => {
  expect(await found({ search })).toEqual(names);
});

test("a code stands for one item of a company, and another company may have it too", async () => {
  const { session, slug } = member;
  const input = { company: slug, item: { ...some, name: "Drugi", code: "SR-8" } };
  expect(await callProcedure("items.create", "mutation", input, session)).toMatchObject({
    code: "ITEM_CODE_TAKEN",
    faults: [{ code: "ITEM_CODE_TAKEN", path: "code" }],
  });
  const other = await makeMember("Drugi artikli", "100000049");
  expect(await createItem(actingAs(other), { ...some, code: "SR-8" })).toEqual(expect.any(String));
  expect((await listItems(other, listItemsInput.parse({}))).items).toHaveLength(1);
});

test("a change made on an older version is refused, and what was put away is offered no more", async () => {
  const { session, slug } = member;
  const itemId = await createItem(actingAs(member), { ...some, name: "Kabl" });
  const change = (version: number) =>
    callProcedure(
      "items.update",
      "mutation",
      { company: slug, itemId, version, item: { ...some, name: "Kabl 2" } },
      session,
    );
  expect(await change(1)).toMatchObject({ value: { version: 2 } });
  expect(await change(1)).toMatchObject({ code: "STALE_VERSION" });
  await callProcedure("items.archive", "mutation", { company: slug, itemId, archived: true }, session);
  expect(await found({ search: "kabl" })).toEqual([]);
  expect(await found({ search: "kabl", archived: true })).toEqual(["Kabl 2"]);
});

test("only a category that wants one keeps a reason, and a rate only a taxed one", async () => {
  const { session, slug } = member;
  const item = {
    ...some,
    name: "Rent",
    taxCategory: "E",
    taxPercent: "20",
    exemptionReason: "PDV-RS-25-2-1",
  };
  await callProcedure("items.create", "mutation", { company: slug, item }, session);
  const [row] = (await listItems(member, listItemsInput.parse({ search: "rent" }))).items;
  expect(row).toMatchObject({ taxPercent: "0", exemptionReason: "PDV-RS-25-2-1", price: "12.5" });
});

test("a viewer reads items and changes none", async () => {
  const viewer = await addMember(member, "Gledalac", "viewer");
  const company = member.slug;
  expect(await callProcedure("items.list", "query", { company }, viewer)).toMatchObject({ ok: true });
  expect(await callProcedure("items.create", "mutation", { company, item: some }, viewer)).toMatchObject({
    code: "FORBIDDEN",
  });
});

test("many come in together or not at all, and a look at them writes nothing", async () => {
  const { session, slug } = await makeMember("Uvoz artikala", "100000016");
  const importAll = (items: readonly ItemForm[], write: boolean, who = session) =>
    callProcedure("items.import", "mutation", { company: slug, items, write }, who);
  const list = () => callProcedure("items.list", "query", { company: slug }, session);
  const items = [
    { ...some, code: "A" },
    { ...some, name: "Bez šifre" },
  ];
  expect(await importAll(items, false)).toMatchObject({ value: { taken: [], written: 0 } });
  expect(await list()).toMatchObject({ value: { items: [] } });
  expect(await importAll(items, true)).toMatchObject({ value: { taken: [], written: 2 } });
  const again = [...items, { ...some, name: "Novi", code: "B" }];
  expect(await importAll(again, true)).toMatchObject({ value: { taken: ["A"], written: 0 } });
  const twice = [
    { ...some, code: "C" },
    { ...some, code: "C" },
  ];
  expect(await importAll(twice, true)).toMatchObject({ value: { taken: ["C"], written: 0 } });
  expect(await list()).toMatchObject({ value: { items: { length: 2 } } });
  expect(await importAll([{ ...some, price: "1,5" }], true)).toMatchObject({ code: "VALIDATION" });
});
