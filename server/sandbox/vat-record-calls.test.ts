import { expect, test } from "vitest";
import { buyerKey, items, openWorld, type Reply, sellerKey, type World } from "./sandbox-under-test.ts";

/** A call below the second generation's prefix. */
async function v2(
  world: World,
  method: string,
  path: string,
  json?: object,
  key = sellerKey,
): Promise<Reply> {
  const response = await fetch(`${world.url}/api/v2/publicApi/vat-recording${path}`, {
    method,
    headers: { ApiKey: key, "Content-Type": "application/json" },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text === "" ? "" : JSON.parse(text),
  };
}

const october = { year: 2026, vatPeriod: 10, calculationNumber: "EP-1", turnoverDate: "2026-10-31" };

test("an individual VAT record is recorded, corrected to a new version, and cancelled with all of them", async () => {
  const world = await openWorld();
  const first = await v2(world, "POST", "/individual", {
    ...october,
    documentType: 380,
    documentDirection: 1,
  });
  expect(first.json).toMatchObject({
    individualVatId: 70001,
    vatPeriod: 10,
    documentType: 380,
    vatRecordingStatus: 10,
    vatRecordingVersion: 1,
  });
  const second = await v2(world, "POST", "/individual/correction/70001", {
    ...october,
    calculationNumber: "EP-1a",
  });
  expect(second.json).toMatchObject({
    individualVatId: 70002,
    vatRecordingVersion: 2,
    individualVatHistory: [{ calculationNumber: "EP-1", vatRecordingStatus: 20 }],
  });
  const again = await v2(world, "POST", "/individual/correction/70001", october);
  expect(again.json.ErrorCode).toBe("TheIndividualVatRecordIsNotInRecordStatus");
  expect((await v2(world, "POST", "/individual/cancel/70002")).json).toBe(70002);
  expect((await v2(world, "GET", "/individual/70001")).json.vatRecordingStatus).toBe(30);
  expect((await v2(world, "POST", "/individual/cancel/70002")).json.ErrorCode).toBe(
    "CannotCancelVatRecordingInThisStatus",
  );
});

test("group records stand once for each past period", async () => {
  const world = await openWorld();
  const group = (period: number) => v2(world, "POST", "/group", { year: 2026, vatPeriod: period });
  expect((await group(10)).json).toMatchObject({ groupVatId: 70001, vatRecordingStatus: 10 });
  expect((await group(10)).json.ErrorCode).toBe("GroupVatRecordAlreadyExistsForTaxPeriod");
  expect((await group(11)).json.ErrorCode).toBe("GroupVatRecordCannotSelectCurrentTaxPeriod");
  expect((await group(16)).json.ErrorCode).toBe("GroupVatRecordCannotSelectCurrentTaxPeriod");
  expect((await group(12)).json.ErrorCode).toBe("GroupVatRecordCannotSelectFutureTaxPeriod");
  expect((await group(15)).status).toBe(200);
  expect((await group(17)).json.errors).toBeDefined();
});

test("lists go by the day of the last change, and nobody sees another's records", async () => {
  const world = await openWorld();
  await v2(world, "POST", "/individual", october);
  const list = async (from: string, key?: string) =>
    items((await v2(world, "GET", `/individual?dateFrom=${from}&dateTo=2026-12-31`, undefined, key)).json);
  expect(await list("2026-11-21")).toHaveLength(1);
  expect(await list("2026-11-22")).toEqual([]);
  expect(await list("2026-11-21", buyerKey)).toEqual([]);
  const foreign = await v2(world, "GET", "/individual/70001", undefined, buyerKey);
  expect(foreign.json.ErrorCode).toBe("IndividualVatRecordingNotFound");
  expect((await world.call("POST", "/vat-recording/individual", { json: october })).status).toBe(404);
});
