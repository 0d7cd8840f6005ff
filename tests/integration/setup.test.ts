import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findCompanyForSignUp } from "#server/companies/find-in-register.ts";
import { getSetup } from "#server/companies/get-setup.ts";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import { withCompany } from "#server/db/company.ts";
import { finishRegister, storeInRegister } from "#server/db/register.ts";
import { parsePib } from "#server/domain/party/pib.ts";
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

test("sign-up is told name and registration number that SEF's register has, and nothing of the sandbox's", async () => {
  const pib = parsePib("111560838");
  if (!pib) throw new Error("The PIB of the test is wrong.");
  const row = { pib, jbkjs: null, registrationNumber: "21502243", name: "Ćuprija Metal d.o.o." };
  const keep = async (environment: "sandbox" | "production") => {
    const runId = randomUUID();
    await storeInRegister(environment, runId, [row]);
    await finishRegister(environment, { runId, companies: 1 }, new Date());
  };
  await keep("sandbox");
  expect(await findCompanyForSignUp(pib, "192.0.2.120")).toBeNull();
  await keep("production");
  expect(await findCompanyForSignUp(pib, "192.0.2.120")).toEqual({
    name: row.name,
    registrationNumber: row.registrationNumber,
  });
  for (const _ of [1, 2, 3]) await findCompanyForSignUp(pib, "192.0.2.120");
  await expect(findCompanyForSignUp(pib, "192.0.2.120")).rejects.toMatchObject({ code: "RATE_LIMITED" });
});
