import { expect, test } from "vitest";
import { RegisterBroken, type RegisterCompany, readRegister } from "./register-reader.ts";

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, "utf8");
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function readAll(text: string, size = 7): Promise<RegisterCompany[]> {
  const rows: RegisterCompany[] = [];
  for await (const row of readRegister(chunksOf(text, size))) rows.push(row);
  return rows;
}

const ministry = {
  BugetCompanyNumber: "10520",
  RegistrationCode: "17862146",
  VatRegistrationCode: "108213413",
  Name: 'МИНИСТАРСТВО "ФИНАНСИЈА" {1} \\ ]',
  DeletionDate: null,
};

test.each([1, 2, 7, 10_000])(
  "rows are found whatever the pieces that they come in, here of %i bytes",
  async (size) => {
    const rows = await readAll(
      JSON.stringify([ministry, { ...ministry, BugetCompanyNumber: "10521" }]),
      size,
    );
    expect(rows).toEqual([
      { pib: "108213413", jbkjs: "10520", registrationNumber: "17862146", name: ministry.Name },
      { pib: "108213413", jbkjs: "10521", registrationNumber: "17862146", name: ministry.Name },
    ]);
  },
);

test("camelCase, a lost leading zero and a missing JBKJS are understood; deleted rows are passed over", async () => {
  const shop = { vatRegistrationCode: "RS101134702", registrationCode: "7020171", name: "Radnja" };
  const gone = { ...ministry, DeletionDate: "2026-01-01T00:00:00" };
  expect(await readAll(JSON.stringify([shop, gone, { Name: "bez PIB-a" }]))).toEqual([
    { pib: "101134702", jbkjs: null, registrationNumber: "07020171", name: "Radnja" },
  ]);
});

test.each([
  ["an answer that was cut off", JSON.stringify([ministry, ministry]).slice(0, -30)],
  ["a page of HTML", "<html>održavanje</html>"],
  ["an object", JSON.stringify({ Message: "x" })],
  ["nothing", ""],
])("%s is no register", async (_, text) => {
  await expect(readAll(text)).rejects.toThrow(RegisterBroken);
});

test("the first row is there long before the last has come: nothing is collected", async () => {
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("[");
    for (;;) {
      sent += 1;
      yield Buffer.from(`${JSON.stringify(ministry)},`);
    }
  }
  let read = 0;
  for await (const _ of readRegister(endless())) {
    read += 1;
    expect(sent - read).toBeLessThanOrEqual(1);
    if (read === 5_000) break;
  }
});
