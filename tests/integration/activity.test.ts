import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { checkChain } from "#server/activity/check-chain.ts";
import { listActivity, listActivityInput } from "#server/activity/list-activity.ts";
import { listActors } from "#server/activity/list-actors.ts";
import { appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { makeDraft } from "#tests/support/documents.ts";
import { addMember, type Member, makeMember } from "#tests/support/members.ts";

/** Behind the system's back: whoever holds the database itself. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.SERVER_POSTGRES_URL });
  await client.connect();
  try {
    await client.query("SET row_security = off");
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

async function companyWithRecords(name: string, records: number): Promise<Member> {
  const member = await makeMember(name);
  const actor = { userId: member.session.userId, name: "Ana Petrović" };
  await withCompany(member.organizationId, async (tx) => {
    for (let count = 0; count < records; count += 1)
      await appendAudit(tx, actor, {
        action: "sef-settings.update",
        subject: "integration/sandbox",
        details: { fields: ["apiKey"], count },
      });
  });
  return member;
}

describe("the chain of records", () => {
  test("is unbroken when nobody has touched it, and counts its records", async () => {
    const member = await companyWithRecords("Lanac", 5);
    expect(await checkChain(member)).toEqual({ records: 5, broken: null });
  });

  test("of a company without records is whole", async () => {
    expect(await checkChain(await makeMember("Prazan lanac"))).toEqual({ records: 0, broken: null });
  });

  test.each([
    [
      "changed",
      "UPDATE audit_log SET details = '{\"count\": 99}' WHERE organization_id = $1 AND sequence = 3",
      3,
    ],
    [
      "changed",
      "UPDATE audit_log SET actor_name = 'Neko drugi' WHERE organization_id = $1 AND sequence = 3",
      3,
    ],
    [
      "changed",
      "UPDATE audit_log SET at = at - interval '1 day' WHERE organization_id = $1 AND sequence = 3",
      3,
    ],
    ["relinked", "UPDATE audit_log SET previous_hash = 'x' WHERE organization_id = $1 AND sequence = 3", 3],
    ["missing", "DELETE FROM audit_log WHERE organization_id = $1 AND sequence = 3", 4],
    ["missing", "DELETE FROM audit_log WHERE organization_id = $1 AND sequence = 1", 2],
  ])("shows a record that is %s: %s", async (fault, sql, sequence) => {
    const member = await companyWithRecords("Prekinut", 5);
    await tamper(sql, [member.organizationId]);
    expect(await checkChain(member)).toMatchObject({ broken: { sequence, fault } });
  });
});

describe("the log", () => {
  let member: Member;
  let invoiceId: string;
  beforeAll(async () => {
    member = await companyWithRecords("Dnevnik", 60);
    invoiceId = await makeDraft(member);
    await withCompany(member.organizationId, (tx) =>
      appendAudit(
        tx,
        { userId: null, name: "SEFlow" },
        {
          action: "sef-settings.key-refused",
          subject: "integration/sandbox",
        },
      ),
    );
  });
  const list = (wanted: object) => listActivity(member, listActivityInput.parse(wanted));

  test("comes page by page, the newest first, every record once", async () => {
    const first = await list({});
    expect(first.items).toHaveLength(50);
    const second = await list({ cursor: first.nextCursor });
    const sequences = [...first.items, ...second.items].map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((one, other) => other - one));
    expect(new Set(sequences).size).toBe((await checkChain(member)).records);
    expect(second.nextCursor).toBeNull();
  });

  test("is narrowed by person, kind of act, period and thing", async () => {
    expect((await list({ actor: "system" })).items).toMatchObject([{ action: "sef-settings.key-refused" }]);
    expect((await list({ area: "partners" })).items).toEqual([]);
    expect((await list({ area: "sef" })).items).toHaveLength(50);
    expect((await list({ to: "2020-01-01" })).items).toEqual([]);
    const today = belgradeDay(new Date());
    expect((await list({ from: today, to: today })).items).toHaveLength(50);
    const subject = `invoice/${invoiceId}`;
    const { items } = await list({ subject });
    expect(items.every((entry) => entry.subject.key === subject)).toBe(true);
  });

  test("says of what stands in another environment that it does, so that no link leads nowhere", async () => {
    const { organizationId } = member;
    const subject = `invoice/${invoiceId}`;
    const seen = async () => (await list({ subject })).items.map((entry) => entry.subject.elsewhere);
    const moveTo = (environment: string) =>
      withCompany(organizationId, (tx) =>
        tx.organization.update({ where: { id: organizationId }, data: { environment } }),
      );
    await withCompany(organizationId, (tx) =>
      appendAudit(tx, { userId: null, name: "SEFlow" }, { action: "invoice.edit", subject }),
    );
    expect(new Set(await seen())).toEqual(new Set([null]));
    await moveTo("demo");
    expect(new Set(await seen())).toEqual(new Set(["sandbox"]));
    await moveTo("sandbox");
  });

  test("names everybody who acted, and nothing of another company", async () => {
    const colleague = await addMember(member, "Jovana", "clerk");
    await withCompany(member.organizationId, (tx) =>
      appendAudit(
        tx,
        { userId: colleague.userId, name: "Jovana Jovanović" },
        {
          action: "partner.update",
          subject: "partner/01990000-0000-7000-8000-000000000001",
        },
      ),
    );
    expect((await listActors(member)).map(({ name }) => name)).toEqual(["Ana Petrović", "Jovana Jovanović"]);
    const other = await makeMember("Tuđ dnevnik");
    expect(await listActors(other)).toEqual([]);
    expect((await listActivity(other, listActivityInput.parse({}))).items).toEqual([]);
  });
});
