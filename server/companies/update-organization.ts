import { type Actor, appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { environmentSchema } from "#server/db/environment.ts";
import type { BankAccount } from "#server/domain/party/bank-account.ts";
import type { Jbkjs } from "#server/domain/party/jbkjs.ts";
import type { RegistrationNumber } from "#server/domain/party/registration-number.ts";
import { enqueueDeadlineSweep } from "#server/exchange/deadlines/enqueue-sweep.ts";

export type OrganizationForm = {
  name: string;
  registrationNumber: RegistrationNumber;
  jbkjs: Jbkjs | null;
  street: string | null;
  city: string | null;
  postalCode: string | null;
  email: string | null;
  vatPayer: boolean;
  vatPeriod: "month" | "quarter";
  vatFilingDay: number | null;
  paymentTermDays: number;
  bankAccounts: readonly { account: BankAccount; isDefault: boolean }[];
};

/** What deadlines follow from: they are not left to the hour. */
const ofDeadlines: ReadonlySet<string> = new Set(["jbkjs", "vatPayer", "vatPeriod", "vatFilingDay"]);

/** Replaces the company's data and its list of bank accounts; the audit names the changed fields, not their values. */
export function updateOrganization(
  { organizationId, actor }: { organizationId: string; actor: Actor },
  form: OrganizationForm,
): Promise<void> {
  const { bankAccounts, ...columns } = form;
  return withCompany(organizationId, async (tx) => {
    const before = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
    const fields: string[] = Object.entries(columns)
      .filter(([name, value]) => Object.entries(before).some(([key, old]) => key === name && old !== value))
      .map(([name]) => name);
    if (await replaceBankAccounts(tx, organizationId, bankAccounts)) fields.push("bankAccounts");
    if (fields.length === 0) return;
    await tx.organization.update({ where: { id: organizationId }, data: columns });
    if (fields.some((field) => ofDeadlines.has(field)))
      await enqueueDeadlineSweep(tx, {
        organizationId,
        environment: environmentSchema.parse(before.environment),
      });
    await appendAudit(tx, actor, {
      action: "organization.update",
      subject: `organization/${organizationId}`,
      details: { fields },
    });
  });
}

/** @returns whether anything changed. One account entered twice is one; exactly one is the default if there is any. */
async function replaceBankAccounts(
  tx: Tx,
  organizationId: string,
  wanted: OrganizationForm["bankAccounts"],
): Promise<boolean> {
  const chosen = (wanted.find(({ isDefault }) => isDefault) ?? wanted[0])?.account;
  const accounts = [...new Set(wanted.map(({ account }) => account))];
  const list = accounts.map((account) => ({ account, isDefault: account === chosen }));
  const before = await tx.organizationBankAccount.findMany({ where: { organizationId } });
  const same =
    before.length === list.length &&
    list.every(({ account, isDefault }) =>
      before.some((old) => old.account === account && old.isDefault === isDefault),
    );
  if (same) return false;
  await tx.organizationBankAccount.deleteMany({ where: { organizationId, account: { notIn: accounts } } });
  for (const { account, isDefault } of list) {
    await tx.organizationBankAccount.upsert({
      where: { organizationId_account: { organizationId, account } },
      create: { organizationId, account, isDefault },
      update: { isDefault },
    });
  }
  return true;
}
