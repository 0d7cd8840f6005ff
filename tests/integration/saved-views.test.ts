import { beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { deleteView, listViews, renameView, saveView } from "#server/exchange/listing/saved-views.ts";
import { actingAs } from "#tests/support/documents.ts";
import { addMember, type Member, makeMember } from "#tests/support/members.ts";

let member: Member;
let ana: ReturnType<typeof actingAs>;
let ivan: ReturnType<typeof actingAs>;

beforeAll(async () => {
  member = await makeMember("Firma sa prikazima");
  ana = actingAs(member);
  ivan = actingAs({ ...member, session: await addMember(member, "Ivan", "viewer") });
});

test("a view is a person's own: a colleague neither sees, renames nor deletes it", async () => {
  const { viewId } = await saveView(ana, { list: "sales", name: "Čeka kupca", address: "tab=waiting" });
  expect(await listViews(ivan, "sales")).toEqual([]);
  await expect(renameView(ivan, { viewId, name: "Moj" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteView(ivan, viewId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await listViews(ana, "sales")).toEqual([{ id: viewId, name: "Čeka kupca", address: "tab=waiting" }]);
  expect(await listViews(ana, "purchases")).toEqual([]);
});

test("saving under the same name replaces, and what no list knows is not kept", async () => {
  const first = await saveView(ana, { list: "purchases", name: "Hitno", address: "deadline=3" });
  const again = await saveView(ana, {
    list: "purchases",
    name: "Hitno",
    address: "sort=amount&evil=<script>&deadline=7",
  });
  expect(again).toEqual(first);
  expect(await listViews(ana, "purchases")).toEqual([
    { id: first.viewId, name: "Hitno", address: "deadline=7&sort=amount" },
  ]);
});

test("a view cannot take another's name", async () => {
  await saveView(ivan, { list: "sales", name: "Prvi", address: "tab=done" });
  const { viewId } = await saveView(ivan, { list: "sales", name: "Drugi", address: "tab=attention" });
  await expect(renameView(ivan, { viewId, name: "Prvi" })).rejects.toMatchObject({ code: "VIEW_NAME_TAKEN" });
  await renameView(ivan, { viewId, name: "Treći" });
  expect((await listViews(ivan, "sales")).map(({ name }) => name)).toEqual(["Prvi", "Treći"]);
});

test("a person keeps at most fifty views in a company; one of them may still be replaced", async () => {
  const { organizationId, actor } = ivan;
  const kept = await withCompany(organizationId, (tx) =>
    tx.savedView.count({ where: { organizationId, userId: actor.userId ?? "" } }),
  );
  await withCompany(organizationId, (tx) =>
    tx.savedView.createMany({
      data: Array.from({ length: 50 - kept }, (_, n) => ({
        ...{ organizationId, userId: actor.userId ?? "", list: "purchases" },
        ...{ name: `Prikaz ${n}`, address: "tab=done" },
      })),
    }),
  );
  const another = { list: "sales", name: "Prekobrojni", address: "tab=done" } as const;
  await expect(saveView(ivan, another)).rejects.toMatchObject({ code: "TOO_MANY_VIEWS" });
  await saveView(ivan, { ...another, list: "purchases", name: "Prikaz 0" });
  await saveView(ana, another);
});

test("views go with the membership", async () => {
  const { organizationId } = member;
  await withCompany(organizationId, (tx) =>
    tx.membership.deleteMany({ where: { organizationId, userId: ivan.actor.userId } }),
  );
  expect(await listViews(ivan, "sales")).toEqual([]);
});
