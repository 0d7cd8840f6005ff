import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { findSession, type Session } from "#server/db/system.ts";
import { signUp } from "#server/db/system-doors.ts";
import { countNear, readNearDuties } from "#server/deadlines/count-near.ts";
import { listCompanies } from "#server/people/list-companies.ts";
import { countPurchases } from "#server/purchases/list-purchases.ts";
import { countSales } from "#server/sales/list-sales.ts";
import { makeAwaited } from "#tests/support/deadline-rows.ts";
import { actingAs, makeDraft, makePurchaseToAnswer } from "#tests/support/documents.ts";
import { addMember, type Member, makeMember } from "#tests/support/members.ts";

const overviewOf = (session: Session) => listCompanies(session.memberships, readNearDuties);

async function keeperOf(...companies: readonly Member[]): Promise<Session> {
  const [first, ...others] = companies;
  if (first === undefined) throw new Error("no company");
  const { userId } = await addMember(first, "Knjigovođa", "accountant");
  for (const { organizationId } of others)
    await withCompany(organizationId, (tx) =>
      tx.membership.create({ data: { organizationId, userId, role: "viewer" } }),
    );
  const session = await findSession(userId);
  if (session === null) throw new Error("The accountant is gone.");
  return session;
}

/** A company without a password to be hashed: fifty of those would be most of the test. */
async function addClient(userId: string, index: number): Promise<void> {
  const organizationId = randomUUID();
  const slug = `klijent-${index}`;
  await signUp({
    account: { id: randomUUID(), email: `${slug}@example.rs`, name: "Vlasnik", passwordHash: "x" },
    company: {
      ...{
        id: organizationId,
        slug,
        name: `Klijent ${index}`,
        pib: "101134702",
        registrationNumber: "07020171",
      },
      ...{ street: null, city: null, postalCode: null, webhookToken: "sealed", webhookTokenHash: slug },
    },
  });
  await withCompany(organizationId, (tx) =>
    tx.membership.create({ data: { organizationId, userId, role: "accountant" } }),
  );
}

test("somebody with many companies sees of each what its own pages count, and those first that need one most", async () => {
  const quiet = await makeMember("Mirna");
  const busy = await makeMember("Puna posla");
  const late = await makeMember("Pred rokom");
  await makeDraft(busy);
  await makeDraft(busy);
  await makePurchaseToAnswer(busy);
  const today = new Date().toISOString().slice(0, 10);
  await makeAwaited(late, { kind: "response", earliest: today });
  const found = await overviewOf(await keeperOf(quiet, busy, late));
  expect(found.map(({ name }) => name)).toEqual([
    "Pred rokom",
    "Puna posla",
    ...["Firma: Knjigovođa", "Mirna"].toSorted((one, other) => one.localeCompare(other, "sr-Latn")),
  ]);
  expect(found.map(({ role }) => role)).toContain("viewer");
  for (const company of [quiet, busy, late]) {
    const acting = actingAs(company);
    const sales = (await countSales(acting, {})).tabs.attention.count;
    const purchases = (await countPurchases(acting, {})).tabs.attention.count;
    const near = await countNear(acting);
    expect(found.find(({ slug }) => slug === company.slug)).toMatchObject({ sales, purchases, near });
  }
  expect(found.find(({ slug }) => slug === busy.slug)).toMatchObject({ sales: 2, purchases: 1 });
});

test("fifty companies are asked at once, and none of it is shown to a stranger", async () => {
  const keeper = await keeperOf(await makeMember("Klijent"));
  for (let index = 0; index < 49; index++) await addClient(keeper.userId, index);
  keeper.memberships = (await findSession(keeper.userId))?.memberships ?? [];
  const statements = vi.spyOn(pg.Client.prototype, "query");
  const found = await overviewOf(keeper);
  expect(statements.mock.calls.length).toBeLessThanOrEqual(3);
  statements.mockRestore();
  expect(found).toHaveLength(51);
  const stranger = await makeMember("Neko drugi");
  expect((await overviewOf(stranger.session)).map(({ slug }) => slug)).toEqual([stranger.slug]);
});
