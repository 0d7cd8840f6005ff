import { describe, expect, test } from "vitest";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { withCompany } from "#server/db/company.ts";
import { findSession } from "#server/db/system.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

describe("partners", () => {
  async function partnerOf(
    member: Member,
    data: {
      name: string;
      kind?: string;
      pib?: string;
      jbkjs?: string;
      postalCode?: string;
      country?: string;
    },
  ) {
    const { organizationId, environment } = member;
    return withCompany(organizationId, (tx) =>
      tx.partner.create({ data: { organizationId, environment, kind: "company", ...data } }),
    );
  }
  const change = (member: Member, partnerId: string, more: object) => {
    const { session, slug } = member;
    const texts = { name: "Kupac", street: null, city: null, postalCode: null, email: null };
    const input = {
      company: slug,
      partnerId,
      kind: "company",
      jbkjs: null,
      paymentTermDays: null,
      ...texts,
      ...more,
    };
    return callProcedure("partners.update", "mutation", input, session);
  };

  test("a change that was made on an older version is refused", async () => {
    const member = await makeMember("Verzije");
    const { id } = await partnerOf(member, { name: "Kupac" });
    expect(await change(member, id, { version: 1, name: "Prvi" })).toMatchObject({ value: { version: 2 } });
    expect(await change(member, id, { version: 1, name: "Drugi" })).toMatchObject({
      code: "STALE_VERSION",
      status: 409,
    });
  });

  test("a postal code typed for an address in Serbia is one; what a document brought and addresses abroad stay", async () => {
    const member = await makeMember("Pošta");
    const { id } = await partnerOf(member, { name: "Kupac", postalCode: "NS-21" });
    expect(await change(member, id, { version: 1, postalCode: "1100A" })).toMatchObject({
      code: "VALIDATION",
      faults: [{ code: "POSTAL_CODE_INVALID", path: "postalCode" }],
    });
    expect(await change(member, id, { version: 1, postalCode: "NS-21" })).toMatchObject({ ok: true });
    expect(await change(member, id, { version: 2, postalCode: "21 000" })).toMatchObject({ ok: true });
    const input = { company: member.slug, partnerId: id };
    expect(await callProcedure("partners.get", "query", input, member.session)).toMatchObject({
      value: { postalCode: "21000" },
    });
    const abroad = await partnerOf(member, { name: "Käufer", kind: "foreign", country: "NL" });
    const typed = { version: 1, kind: "foreign", postalCode: "1012 AB" };
    expect(await change(member, abroad.id, typed)).toMatchObject({ ok: true });
  });

  test("a JBKJS is kept for a public-funds user, stands in the timeline, and cannot be another's", async () => {
    const member = await makeMember("Javni");
    await partnerOf(member, { name: "Škola", kind: "public_body", pib: "101134702", jbkjs: "10520" });
    const { id } = await partnerOf(member, { name: "Opština", pib: "101134702" });
    const taken = await change(member, id, { version: 1, kind: "public_body", jbkjs: "10520" });
    expect(taken).toMatchObject({ code: "PARTNER_TAKEN" });
    await change(member, id, { version: 1, name: "Opština", kind: "public_body", jbkjs: "JBKJS: 10521" });
    const input = { company: member.slug, partnerId: id };
    expect(await callProcedure("partners.get", "query", input, member.session)).toMatchObject({
      value: { jbkjs: "10521" },
    });
    expect(await callProcedure("partners.timeline", "query", input, member.session)).toMatchObject({
      value: {
        items: [
          { kind: "partnerEdited", cause: "user", actorName: "Ana Petrović" },
          { kind: "referenceChanged", details: { field: "jbkjs", before: null, after: "10521" } },
        ],
      },
    });
    await change(member, id, { version: 2, name: "Opština", kind: "company", jbkjs: "10521" });
    expect(await callProcedure("partners.get", "query", input, member.session)).toMatchObject({
      value: { kind: "company", jbkjs: null, version: 3 },
    });
  });

  test("come from another environment when somebody asks, once, without those whom the sandbox made up", async () => {
    const member = await makeMember("Selidba");
    const { slug, session } = member;
    const ask = async (path: string, type: string, input: object = {}) =>
      callProcedure(path, type, { company: slug, ...input }, await findSession(session.userId));
    for (const party of [
      { name: "Pravi kupac", pib: "101134702" },
      { name: "Ministarstvo", kind: "public_body", pib: sandboxParties.ministry.pib, jbkjs: "10520" },
      { name: "Izmišljeni kupac", pib: sandboxParties.accepting.pib },
      { name: "Petar Perić", kind: "person" },
    ])
      await partnerOf(member, party);
    await ask("settings.switchEnvironment", "mutation", { environment: "production" });
    await partnerOf({ ...member, environment: "production" }, { name: "Ovde već", pib: "101134702" });

    expect(await ask("partners.elsewhere", "query")).toMatchObject({
      value: [{ environment: "sandbox", count: 3 }],
    });
    expect(await ask("partners.copyFrom", "mutation", { from: "sandbox" })).toMatchObject({
      value: { count: 2 },
    });
    expect(await ask("partners.copyFrom", "mutation", { from: "sandbox" })).toMatchObject({
      value: { count: 0 },
    });
    const listed = JSON.parse(JSON.stringify(await ask("partners.list", "query")));
    const names = listed.value.items.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["Ministarstvo", "Ovde već", "Petar Perić"]);
    await ask("settings.switchEnvironment", "mutation", { environment: "sandbox" });
    expect(await ask("partners.list", "query")).toMatchObject({ value: { items: { length: 4 } } });
  });

  test("come page by page in Serbian order, and are found without diacritics", async () => {
    const member = await makeMember("Spisak");
    for (const name of ["Dunav", "Čačak 100%", "Ćuprija", "Cer", "Šabac"]) await partnerOf(member, { name });
    const names: string[] = [];
    for (let cursor: unknown = null; names.length < 10; ) {
      const input = { company: member.slug, limit: 2, cursor };
      const answer = await callProcedure("partners.list", "query", input, member.session);
      expect(answer).toMatchObject({ ok: true });
      const { value } = JSON.parse(JSON.stringify(answer));
      names.push(...value.items.map((item: { name: string }) => item.name));
      cursor = value.nextCursor;
      if (cursor === null) break;
    }
    expect(names).toEqual(["Cer", "Čačak 100%", "Ćuprija", "Dunav", "Šabac"]);
    const found = async (search: string) => {
      const answer = await callProcedure(
        "partners.list",
        "query",
        { company: member.slug, search },
        member.session,
      );
      return JSON.parse(JSON.stringify(answer)).value.items.map((item: { name: string }) => item.name);
    };
    expect(await found("cuprija")).toEqual(["Ćuprija"]);
    expect(await found("0%")).toEqual(["Čačak 100%"]);
    expect(await found("_")).toEqual([]);
    expect(await found("Чачак")).toEqual(["Čačak 100%"]);
  });
});
