import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refreshReasonLists } from "#server/companies/refresh-reason-list.ts";
import { findReasonList, storeReasonList } from "#server/db/reason-list.ts";
import { civilDate } from "#server/domain/civil-date.ts";
import { type ExemptionReason, exemptionReasons } from "#server/domain/tax/exemption-reasons.ts";
import { listItems, listItemsInput } from "#server/items/list-items.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { copyDraft, editsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

const path = "/sales-invoice/getValueAddedTaxExemptionReasonList";
const dayMs = 24 * 3_600_000;
const inDays = (days: number) => () => new Date(Date.now() + days * dayMs);
const list = () => findReasonList("sandbox");
let world: SefWorld;
let company: ActingCompany;

beforeAll(async () => {
  ({ world, company } = await openStage());
});
afterAll(() => world.close());

describe("SEF's list of exemption reasons", () => {
  test("is read once a week for all companies together, and holds no reason that the starting stock lacks", async () => {
    expect((await list()).refreshedAt).toBeNull();
    await refreshReasonLists();
    const { refreshedAt, changes, error } = await list();
    expect([refreshedAt, error]).toEqual([expect.any(Date), null]);
    const known = new Set(exemptionReasons.map(({ code, category }) => `${category}/${code}`));
    expect(changes.filter(({ code, category }) => !known.has(`${category}/${code}`))).toEqual([]);
    expect(changes.filter(({ activeTo }) => activeTo !== null)).toEqual([]);
    await refreshReasonLists(inDays(5));
    expect((await list()).refreshedAt).toEqual(refreshedAt);
    await refreshReasonLists(inDays(7));
    expect((await list()).refreshedAt).not.toEqual(refreshedAt);
  });

  test.each(["html-200", "empty-200", "malformed-json"])(
    "stays as it was when SEF answers %s, and the next tick reads it",
    async (kind) => {
      const before = await list();
      const later = (before.refreshedAt?.getTime() ?? 0) + 7 * dayMs;
      await world.control("faults", { path, kind });
      await refreshReasonLists(() => new Date(later));
      await fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" });
      expect(await list()).toEqual({ ...before, error: "no readable list" });
      await refreshReasonLists(() => new Date(later));
      expect(await list()).toEqual({ ...before, refreshedAt: new Date(later), error: null });
    },
  );
});

describe("a change of that list", () => {
  const code = "PDV-RS-25-2-20";
  const added: ExemptionReason = {
    ...{ code, category: "E", article: "25", paragraph: "2", point: "20", subpoint: null },
    ...{ labelSr: "Nov osnov", labelEn: null, activeFrom: civilDate("2026-01-01"), activeTo: null },
    noteNeeded: false,
  };
  const exempt = { name: "Po novom osnovu", taxCategory: "E", taxPercent: "0" } as const;

  test("reaches the editor, the items and the check before sending, and so does its end", async () => {
    const invoiceId = await copyDraft(company, "2026-101", "OSNOV-1");
    const draft = await read(company, invoiceId);
    const document = editsOf(draft, {
      lines: draft.invoice.lines.slice(0, 1).map((line) => ({ ...line, ...exempt })),
      exemptionReasons: [{ taxCategory: "E", code, text: null }],
    });
    await saveDocument(company, { invoiceId, version: draft.version, document });
    const faults = async () => (await read(company, invoiceId)).findings.map((fault) => fault.path);
    expect(await faults()).toContain("exemptionReasons.0.code");
    await storeReasonList("sandbox", [added], new Date());
    expect(await faults()).not.toContain("exemptionReasons.0.code");
    expect((await read(company, invoiceId)).changedReasons).toEqual([added]);
    const { changedReasons } = await listItems(company, listItemsInput.parse({}));
    expect(changedReasons).toEqual([added]);
    await storeReasonList("sandbox", [{ ...added, activeTo: civilDate("2026-01-31") }], new Date());
    expect(await faults()).toContain("exemptionReasons.0.code");
  });
});
