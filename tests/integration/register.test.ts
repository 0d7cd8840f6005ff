import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "#server/clock.ts";
import { refreshRegister, refreshRegisters } from "#server/companies/refresh-register.ts";
import { withCompany } from "#server/db/company.ts";
import { findRegister } from "#server/db/register.ts";
import { lookUpRegister } from "#server/partners/look-up-register.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { copyDraft, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let publicDraft: string;

beforeAll(async () => {
  ({ world, company } = await openStage());
  publicDraft = await copyDraft(company, "2026-104", "REGISTAR-1");
});
afterAll(() => world.close());

const codes = async () => (await read(company, publicDraft)).findings.map(({ code }) => code);
const registerCodes = async () => (await codes()).filter((code) => code.startsWith("INV-REGISTER"));
const buyer = async () => {
  const { partner } = await read(company, publicDraft);
  if (!partner) throw new Error("no buyer");
  return partner;
};
const setBuyer = (data: { jbkjs?: string | null; kind?: string }) =>
  buyer().then(({ id }) =>
    withCompany(company.organizationId, (tx) => tx.partner.updateMany({ where: { id }, data })),
  );

describe("SEF's register", () => {
  test("that is not there yet stops nobody, and says so", async () => {
    expect(await registerCodes()).toEqual([]);
    expect(await lookUpRegister(company, (await buyer()).id)).toEqual({ refreshedAt: null, rows: [] });
  });

  test("is read once a day for all companies together", async () => {
    await refreshRegisters();
    const { refreshedAt, companies } = await findRegister("sandbox");
    expect(companies).toBeGreaterThan(5);
    await refreshRegisters();
    expect((await findRegister("sandbox")).refreshedAt).toEqual(refreshedAt);
    await refreshRegisters(() => new Date(Date.now() + 21 * 3_600_000));
    expect((await findRegister("sandbox")).refreshedAt).not.toEqual(refreshedAt);
    for (const { organizationId } of world.companies) {
      const own = { organizationId, environment: "sandbox" } as const;
      const rows = await withCompany(organizationId, (tx) =>
        tx.sefCompany.count({ where: { jbkjs: "82001" } }),
      );
      expect([own.environment, rows]).toEqual(["sandbox", 1]);
    }
  });

  test("finds nothing against the right JBKJS, and holds another one against the invoice", async () => {
    expect(await registerCodes()).toEqual([]);
    await setBuyer({ jbkjs: "99999" });
    expect(await registerCodes()).toEqual(["INV-REGISTER-JBKJS-OTHER"]);
    await setBuyer({ jbkjs: null, kind: "company" });
    expect(await registerCodes()).toEqual(["INV-REGISTER-PUBLIC"]);
    await setBuyer({ jbkjs: "82001", kind: "public_body" });
    expect(await registerCodes()).toEqual([]);
  });

  test("offers every JBKJS of one PIB", async () => {
    const { pib } = (await read(company, publicDraft)).invoice.buyer;
    const second = {
      pib,
      registrationNumber: "17800108",
      jbkjs: "82002",
      name: "Gradska kultura",
      active: true,
    };
    await world.control(`worlds/${company.organizationId}/companies`, { companies: [second] });
    await refreshRegister("sandbox");
    const { rows } = await lookUpRegister(company, (await buyer()).id);
    expect(rows.map(({ jbkjs }) => jbkjs)).toEqual(["82001", "82002"]);
  });

  test("whose answer breaks off or has shrunk to a fraction leaves the old one in use", async () => {
    const before = await findRegister("sandbox");
    await world.control("faults", { path: "/getAllCompanies", kind: "malformed-json", times: 1 });
    await expect(refreshRegister("sandbox")).rejects.toThrow();
    await world.control("faults", { path: "/getAllCompanies", kind: "http503", times: 1 });
    await expect(refreshRegister("sandbox")).rejects.toThrow();
    const nobody = (async function* () {})();
    await expect(refreshRegister("sandbox", systemClock, nobody)).rejects.toThrow(/only 0 companies/);
    expect(await findRegister("sandbox")).toEqual(before);
    expect(await registerCodes()).toEqual([]);
    expect((await lookUpRegister(company, (await buyer()).id)).rows).toHaveLength(2);
  });

  test("that could not be had is asked for again at the next hour, and not each minute", async () => {
    const tomorrow = new Date(Date.now() + 24 * 3_600_000);
    const at = (minute: number) => () => new Date(tomorrow.setUTCMinutes(minute));
    await world.control("faults", { path: "/getAllCompanies", kind: "http503", times: 1 });
    await refreshRegisters(at(40));
    const failed = await findRegister("sandbox");
    expect(failed.error).not.toBeNull();
    await refreshRegisters(at(41));
    expect(await findRegister("sandbox")).toEqual(failed);
    await refreshRegisters(at(1));
    expect((await findRegister("sandbox")).error).toBeNull();
  });
});
