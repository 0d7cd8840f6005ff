import { expect, test } from "vitest";
import { getSetup } from "#server/companies/get-setup.ts";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import { withCompany } from "#server/db/company.ts";
import { actingAs, makeDraft } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

const done = async (member: Member) =>
  (await getSetup(member)).steps.filter(({ isDone }) => isDone).map(({ step }) => step);

async function enterAddressAndAccount({ organizationId }: Member): Promise<void> {
  await withCompany(organizationId, async (tx) => {
    const data = { street: "Cara Dušana 1", city: "Čačak", postalCode: "32000" };
    await tx.organization.update({ where: { id: organizationId }, data });
    await tx.organizationBankAccount.create({
      data: { organizationId, account: "160000000000000091", isDefault: true },
    });
  });
}

test("a new company is led to its data first, and each step is done when its data are there", async () => {
  const member = await makeMember("Nova");
  expect(await getSetup(member)).toMatchObject({ next: "company" });
  expect(await done(member)).toEqual([]);
  await enterAddressAndAccount(member);
  expect(await getSetup(member)).toMatchObject({ next: "connection" });
});

test("in the trial the connection is done with the first document", async () => {
  const member = await makeMember("Proba");
  await enterAddressAndAccount(member);
  await makeDraft(member);
  expect(await getSetup(member)).toMatchObject({ next: null });
});

test("outside the trial the connection is done with a key of that environment, and documents of the trial do not count", async () => {
  const member = await makeMember("Prava");
  await makeDraft(member);
  const inDemo = { ...member, environment: "demo" as const };
  expect(await done(inDemo)).toEqual([]);
  await updateSefKey(actingAs(member), { environment: "demo", apiKey: `demo-kljuc-${member.slug}` });
  expect(await done(inDemo)).toEqual(["connection"]);
});
