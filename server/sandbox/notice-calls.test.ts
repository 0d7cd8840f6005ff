import { expect, test } from "vitest";
import { buyer, buyerKey, items, openWorld, seller, type World } from "./sandbox-under-test.ts";

const base = "/recipients-notice-on-input-vat";

const send = (world: World, noticeNumber: string, more: object = {}) =>
  world.call("POST", `${base}/sender/send`, {
    key: buyerKey,
    json: {
      noticeNumber,
      totalVatAmount: 200,
      basisOfNotice: "CreditNoteIssued",
      relatedDocumentNumber: "KO-1",
      recipient: { vatRegistrationCode: seller.pib, registrationCode: seller.registrationNumber },
      ...more,
    },
  });

test("a notice on input VAT reaches its recipient, and each side lists its own", async () => {
  const world = await openWorld();
  const { json } = await send(world, "OB-1");
  expect(json).toMatchObject({
    Id: 40001,
    SendingStatus: "Sent",
    TotalVatAmount: 200,
    RelatedDocumentNumber: "KO-1",
    Sender: { VatRegistrationCode: buyer.pib },
  });
  const range = "date-range?dateFrom=2026-11-21&dateTo=2026-11-21";
  expect(items((await world.call("GET", `${base}/recipient/${range}`)).json)).toMatchObject([{ Id: 40001 }]);
  expect(items((await world.call("GET", `${base}/sender/${range}`)).json)).toEqual([]);
  expect((await world.call("GET", `${base}/recipient/40001`)).json.NoticeNumber).toBe("OB-1");
  expect((await world.call("GET", `${base}/recipient/40001/pdf`)).text).toMatch(/^%PDF/);
  expect((await world.call("GET", `${base}/sender/40001`)).json.ErrorCode).toBe(
    "VatDeductionNotificationNoticeNotFound",
  );
});

test("a notice is refused for its number or its recipient, and a deleted recipient makes it a mistake", async () => {
  const world = await openWorld();
  await send(world, "OB-1");
  expect((await send(world, "OB-1")).json.ErrorCode).toBe("VatDeductionNotificationNoticeNumberNotUnique");
  expect((await send(world, "9".repeat(200))).json.ErrorCode).toBe(
    "VatDeductionNotificationNoticeNumberTooLong",
  );
  expect((await send(world, "OB-2", { totalVatAmount: -1 })).json.errors).toBeDefined();
  expect((await send(world, "OB-3", { recipient: { vatRegistrationCode: "1" } })).json.ErrorCode).toBe(
    "CompanyWithVATRegistrationCodeNotFound",
  );
  await world.control("POST /companies", { companies: [{ pib: seller.pib, active: false }] });
  expect((await send(world, "OB-4")).json.SendingStatus).toBe("Mistake");
  const mistakes = await world.call("GET", `${base}/sender/mistake-status`, { key: buyerKey });
  expect(items(mistakes.json).map((notice) => notice.NoticeNumber)).toEqual(["OB-4"]);
});
