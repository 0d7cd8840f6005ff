import { randomUUID } from "node:crypto";
import pg from "pg";
import { hashPassword } from "#server/auth/password.ts";
import { type SandboxParty, sandboxParties } from "#server/companies/sandbox-parties.ts";
import { signUp } from "#server/companies/sign-up.ts";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import { withCompany } from "#server/db/company.ts";
import type { Role } from "#server/db/system.ts";
import { blankInvoice } from "#server/domain/invoice/blank-invoice.ts";
import type { Invoice, Party } from "#server/domain/invoice/invoice.ts";
import { parsePib } from "#server/domain/party/pib.ts";
import { parseRegistrationNumber } from "#server/domain/party/registration-number.ts";
import { findOrCreatePartner } from "#server/exchange/find-or-create-partner.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { createDraft } from "#server/sales/draft/save-draft.ts";
import { loadConnection } from "#server/sef/connection.ts";
import {
  type DemoCompany,
  type DemoInvoice,
  demoAccountant,
  demoClerk,
  demoCompanies,
  demoInvoices,
  demoPassword,
} from "./demo-world.ts";
import { CannotStart } from "./single-copy.ts";

/** A demo company as it stands in the database. */
export type SeededCompany = { organizationId: string; slug: string; company: DemoCompany };

const system = { userId: null, name: "SEFlow" };

/**
 * Makes the demo data where it is missing; what people have done with it stays.
 *
 * @param ownerUrl for what no story offers: finding the companies again, and a second membership.
 */
export async function seed(ownerUrl: string): Promise<SeededCompany[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const passwordHash = await hashPassword(demoPassword);
    const seeded: SeededCompany[] = [];
    for (const [index, company] of demoCompanies.entries()) {
      seeded.push(await seedCompany(owner, company, demoInvoices[index] ?? [], passwordHash));
    }
    await seedMember(owner, { ...demoAccountant, role: "accountant" }, seeded, passwordHash);
    await seedMember(owner, { ...demoClerk, role: "clerk" }, seeded.slice(0, 1), passwordHash);
    return seeded;
  } finally {
    await owner.end();
  }
}

async function findSeeded(owner: pg.Client, company: DemoCompany): Promise<SeededCompany | null> {
  const session = await owner.query<{
    session: { memberships: { organizationId: string; slug: string }[] } | null;
  }>("SELECT app.find_session(u.id) AS session FROM app_user u WHERE u.email = $1", [company.owner.email]);
  const membership = session.rows[0]?.session?.memberships[0];
  return membership ? { organizationId: membership.organizationId, slug: membership.slug, company } : null;
}

async function seedCompany(
  owner: pg.Client,
  company: DemoCompany,
  invoices: readonly DemoInvoice[],
  passwordHash: string,
): Promise<SeededCompany> {
  const known = (await findSeeded(owner, company)) ?? (await openAccount(owner, company, passwordHash));
  const { organizationId } = known;
  // The key comes last: a start that was cut off in the middle is finished by the next one.
  if (await hasKey(organizationId)) return known;
  await withCompany(organizationId, async (tx) => {
    const { name, street, city, postalCode, account } = company;
    await tx.organization.update({ where: { id: organizationId }, data: { name, street, city, postalCode } });
    const data = { organizationId, account, isDefault: true };
    await tx.organizationBankAccount.createMany({ data, skipDuplicates: true });
  });
  for (const invoice of invoices) await seedInvoice(organizationId, company, invoice);
  await updateSefKey({ organizationId, actor: system }, { environment: "sandbox", apiKey: company.apiKey });
  return known;
}

async function openAccount(
  owner: pg.Client,
  company: DemoCompany,
  passwordHash: string,
): Promise<SeededCompany> {
  const pib = parsePib(company.pib);
  const registrationNumber = parseRegistrationNumber(company.registrationNumber);
  if (!pib || !registrationNumber)
    throw new Error(`The numbers of ${company.name} do not pass their check digits.`);
  const form = { ...company.owner, companyName: company.slugName, pib, registrationNumber };
  await signUp(form, passwordHash, "demo data");
  const seeded = await findSeeded(owner, company);
  if (!seeded) throw new Error(`${company.name} was not made.`);
  return seeded;
}

/** @throws CannotStart when the key is there but sealed with another master key. */
async function hasKey(organizationId: string): Promise<boolean> {
  try {
    return await withCompany(
      organizationId,
      async (tx) => (await loadConnection(tx, organizationId, "sandbox")) !== null,
    );
  } catch (error) {
    if (!(error instanceof Error && /unable to authenticate data/.test(error.message))) throw error;
    throw new CannotStart(
      "SEFLOW_MASTER_KEY is not the one that the secrets in this database were sealed with; set the old one, or use another database.",
    );
  }
}

function seedInvoice(organizationId: string, company: DemoCompany, demo: DemoInvoice): Promise<void> {
  const buyer = partyOf(sandboxParties[demo.buyer]);
  return withCompany(organizationId, async (tx) => {
    if ((await tx.invoice.count({ where: { organizationId, number: demo.number } })) > 0) return;
    const partnerId = await findOrCreatePartner(
      tx,
      { organizationId, environment: "sandbox" },
      buyer,
      "customer",
    );
    const invoice = draftOf(demo, partyOf({ ...company, jbkjs: null }), buyer);
    const invoiceId = await createDraft(tx, { organizationId, environment: "sandbox", partnerId, invoice });
    const occurredAt = new Date();
    await recordEvent(tx, {
      organizationId,
      environment: "sandbox",
      invoiceId,
      partnerId,
      kind: "created",
      cause: "system",
      occurredAt,
    });
  });
}

function partyOf(data: Omit<SandboxParty, "behaviour">): Party {
  const { name, pib, registrationNumber, jbkjs, street, city, postalCode } = data;
  return { name, pib, registrationNumber, jbkjs, street, city, postalCode, country: "RS", email: null };
}

/** Days are left open: they follow the day of sending. */
function draftOf(demo: DemoInvoice, seller: Party, buyer: Party): Invoice {
  const blank = blankInvoice("380", seller, buyer);
  return {
    ...blank,
    number: demo.number,
    vatPointCode: "35",
    notes: demo.note === null ? [] : [demo.note],
    contractNumber: demo.contractNumber,
    payment: { ...blank.payment, reference: demo.number },
    lines: demo.lines.map(({ percent, ...line }, index) => ({
      ...line,
      id: String(index + 1),
      description: null,
      sellersItemId: null,
      buyersItemId: null,
      allowanceCharges: [],
      taxCategory: "S",
      taxPercent: percent,
    })),
  };
}

async function seedMember(
  owner: pg.Client,
  { email, name, role }: { email: string; name: string; role: Role },
  companies: SeededCompany[],
  passwordHash: string,
): Promise<void> {
  await owner.query(
    "INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING",
    [randomUUID(), email, name, passwordHash],
  );
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [email]);
  for (const { organizationId } of companies) {
    const data = rows.map(({ id }) => ({ organizationId, userId: id, role }));
    await withCompany(organizationId, (tx) => tx.membership.createMany({ data, skipDuplicates: true }));
  }
}
