import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Environment, environmentSchema } from "#server/db/environment.ts";
import { findSession } from "#server/db/system.ts";
import { env } from "#server/env.ts";
import { printInvoice } from "#server/sales/print-invoice.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { makeDraft, makePurchase } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";
import { procedureFixtures } from "#tests/support/procedure-fixtures.ts";
import { procedures } from "#tests/support/procedure-matrix.ts";

const environments = environmentSchema.options;

let member: Member;
let owner: pg.Client;
const ids: Record<Environment, { invoiceId: string; purchaseId: string }> = {
  sandbox: { invoiceId: "", purchaseId: "" },
  demo: { invoiceId: "", purchaseId: "" },
  production: { invoiceId: "", purchaseId: "" },
};

/** Stands in every document of an environment and nowhere else. */
const markOf = (environment: Environment) => `OKR${environment.toUpperCase()}`;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await owner.connect();
  member = await makeMember("Tri okruženja");
  for (const environment of environments) {
    await switchTo(environment);
    const there = { ...member, environment };
    ids[environment] = { invoiceId: await makeDraft(there), purchaseId: await makePurchase(there) };
    const mark = `${markOf(environment)}-2026-0041`;
    await owner.query(
      `UPDATE invoice SET number = $1, document = document || jsonb_build_object('number', $1::text) WHERE id = ANY($2)`,
      [mark, Object.values(ids[environment])],
    );
  }
});
afterAll(() => owner.end());

async function call(path: string, type: string, input: object) {
  return callProcedure(
    path,
    type,
    { company: member.slug, ...input },
    await findSession(member.session.userId),
  );
}

async function switchTo(environment: Environment): Promise<void> {
  expect(await call("settings.switchEnvironment", "mutation", { environment })).toMatchObject({ ok: true });
}

const documents = async () =>
  (await owner.query("SELECT id, environment, number, version, state FROM invoice ORDER BY id")).rows;

test("switching to and fro moves and changes no document", async () => {
  const before = await documents();
  expect(before.length).toBeGreaterThanOrEqual(2 * environments.length);
  for (const environment of [...environments, ...environments]) await switchTo(environment);
  expect(await documents()).toEqual(before);
});

describe("in production, after trials", () => {
  beforeAll(() => switchTo("production"));

  test.each(
    procedures.filter(
      ({ path, type, permission }) =>
        type === "query" &&
        permission !== "public" &&
        permission !== "signed-in" &&
        procedureFixtures[path] !== undefined &&
        procedureFixtures[path].namesRows !== true &&
        // The chain of who did what belongs to the company as a whole, and says in which environment it was.
        !path.startsWith("activity."),
    ),
  )("$path knows no document of the others", async ({ path, type }) => {
    const answer = await call(
      path,
      type,
      Object(await procedureFixtures[path]?.input({ ...member, environment: "production" })),
    );
    const text = JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? String(value) : value));
    for (const other of ["sandbox", "demo"] as const) {
      expect(text).not.toContain(markOf(other));
      for (const id of Object.values(ids[other])) expect(text).not.toContain(id);
    }
  });
});

describe("a page that was left open while the company went on to production", () => {
  const naming = procedures.filter(
    ({ path, permission }) =>
      permission !== "public" && permission !== "signed-in" && procedureFixtures[path]?.namesRows === true,
  );
  /** Rows of these belong to the company as a whole; the sandbox has doors of its own. */
  const withoutEnvironment =
    /^(templates|items|people|views|notifications|activity)\.|^settings\.replayJob$|^sandbox\./;

  test.each(naming.filter(({ path }) => !withoutEnvironment.test(path)))(
    "$path reaches nothing of the sandbox",
    async ({ path, type }) => {
      await switchTo("sandbox");
      const input = await procedureFixtures[path]?.input({ ...member, environment: "sandbox" });
      await switchTo("production");
      expect(await call(path, type, Object(input))).toMatchObject({ code: "NOT_FOUND" });
    },
  );
});

describe.each(environments)("in %s", (environment) => {
  beforeAll(() => switchTo(environment));
  const others = environments.filter((other) => other !== environment);

  test("lists hold its own documents, counters count them alone, and search finds no other's", async () => {
    const filter = { tab: "all" };
    for (const list of ["invoices", "purchases"]) {
      const text = JSON.stringify(await call(`${list}.list`, "query", { filter }));
      expect(text).toContain(markOf(environment));
      for (const other of others) {
        const found = await call(`${list}.list`, "query", { filter: { ...filter, q: markOf(other) } });
        expect(found).toMatchObject({ value: { items: [] } });
      }
    }
  });

  test("a document of another environment does not exist by its id either", async () => {
    for (const other of others) {
      const { invoiceId, purchaseId } = ids[other];
      expect(await call("invoices.get", "query", { invoiceId })).toMatchObject({ code: "NOT_FOUND" });
      expect(await call("purchases.get", "query", { purchaseId })).toMatchObject({ code: "NOT_FOUND" });
      expect(
        await printInvoice({ organizationId: member.organizationId, environment }, invoiceId, "sr-Latn"),
      ).toBeNull();
    }
  });

  test("partners are its own, and one document's buyer is nobody's elsewhere", async () => {
    const list = async (search: string) =>
      JSON.parse(JSON.stringify(await call("partners.list", "query", { search, limit: 100 })));
    const name = `Kupac ${markOf(environment)}`;
    const buyer = {
      name,
      pib: "101134702",
      registrationNumber: "07020171",
      jbkjs: null,
      street: "",
      email: "",
    };
    const made = await call("partners.create", "mutation", { ...buyer, city: "Niš", postalCode: "18000" });
    expect(made).toMatchObject({ ok: true });
    const { partnerId } = JSON.parse(JSON.stringify(made)).value;
    expect((await list("Kupac OKR")).value.items.map((row: { name: string }) => row.name)).toEqual([name]);
    for (const other of others) {
      await switchTo(other);
      expect(await call("partners.get", "query", { partnerId })).toMatchObject({ code: "NOT_FOUND" });
      expect(await call("invoices.create", "mutation", { typeCode: "380", partnerId })).toMatchObject({
        code: "NOT_FOUND",
      });
    }
    await switchTo(environment);
  });

  test("the next number follows its own last one", async () => {
    const { invoiceId } = ids[environment];
    const answer = await call("invoices.suggestNumber", "query", { invoiceId });
    expect(answer).toMatchObject({ ok: true });
    for (const other of others) expect(JSON.stringify(answer)).not.toContain(markOf(other));
  });
});
