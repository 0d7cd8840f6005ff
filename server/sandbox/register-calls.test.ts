import { expect, test } from "vitest";
import { buyer, items, ministry, openWorld, seller } from "./sandbox-under-test.ts";

test("the register needs no key, and shows the deleted only when asked", async () => {
  const world = await openWorld();
  await world.control("POST /companies", { companies: [{ pib: buyer.pib, active: false }] });
  const active = await world.call("GET", "/getAllCompanies?includeAllStatuses=false", { key: null });
  expect(items(active.json)).toEqual([
    {
      BugetCompanyNumber: null,
      RegistrationCode: seller.registrationNumber,
      VatRegistrationCode: seller.pib,
      Name: seller.name,
      RegistrationDate: "2026-11-21T00:00:00",
      DeletionDate: null,
    },
    expect.objectContaining({ BugetCompanyNumber: ministry.jbkjs }),
  ]);
  const all = await world.call("GET", "/getAllCompanies?includeAllStatuses=true", { key: null });
  expect(items(all.json)).toHaveLength(3);
});

test.each([
  ["a registered company", { vatNumber: buyer.pib, registrationNumber: "07020171" }, true],
  ["a company number without its zero", { vatNumber: buyer.pib, registrationNumber: "7020171" }, true],
  ["another company's number", { vatNumber: buyer.pib, registrationNumber: "20869500" }, false],
  [
    "a public body by JBKJS",
    { vatNumber: ministry.pib, registrationNumber: "17862146", jbkjs: "10520" },
    true,
  ],
  ["a wrong JBKJS", { vatNumber: ministry.pib, registrationNumber: "17862146", jbkjs: "10521" }, false],
])("the check for %s answers as the register does", async (_, body, registered) => {
  const world = await openWorld();
  const reply = await world.call("POST", "/Company/CheckIfCompanyRegisteredOnEfaktura", {
    key: null,
    json: body,
  });
  expect(reply.json).toEqual({ EFakturaRegisteredCompany: registered });
});

test("code lists are there and have SEF's field names", async () => {
  const world = await openWorld();
  expect((await world.call("GET", "/getEfakturaVersion")).json).toEqual({ Version: "3.14" });
  const units = items((await world.call("GET", "/get-unit-measures")).json);
  expect(units[0]).toEqual({
    Code: "H87",
    Symbol: null,
    NameEng: "pc",
    NameSrbLtn: "kom",
    NameSrbCyr: "ком",
    IsOnShortList: true,
  });
  const reasons = items((await world.call("GET", "/sales-invoice/getValueAddedTaxExemptionReasonList")).json);
  expect(reasons.find((reason) => String(reason.Key) === "PDV-RS-24-1-16-3")).toMatchObject({
    Category: "Z",
    Article: "24",
    Subpoint: "3",
    Text: "Član 24. stav 1. tačka 16. podtačka 3. ZPDV",
  });
});
