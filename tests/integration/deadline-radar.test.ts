import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import { countNear } from "#server/deadlines/count-near.ts";
import { getDeadlineMonth } from "#server/deadlines/deadline-month.ts";
import { listDeadlines, listDeadlinesInput } from "#server/deadlines/list-deadlines.ts";
import { addDeadline, makeAwaited, makeUndecided } from "#tests/support/deadline-rows.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

/** Saturday; the duties for October (12 and 16 November: the 15th is a Sunday) lie ahead. */
const clock = () => new Date("2026-10-17T10:00:00Z");

type Wanted = Partial<z.input<typeof listDeadlinesInput>>;
const list = (member: Member, wanted: Wanted = {}) =>
  listDeadlines(member, listDeadlinesInput.parse(wanted), clock);

describe("the rows of the radar", () => {
  let member: Member;
  let ids: { private: string; unknown: string; purchase: string; over: string };

  beforeAll(async () => {
    member = await makeMember("Radar d.o.o.");
    ids = {
      private: await makeAwaited(
        member,
        { kind: "response", earliest: "2026-10-20" },
        { kind: "rejection", earliest: "2026-10-25", latest: "2026-10-26" },
      ),
      unknown: await makeAwaited(
        member,
        { kind: "response", earliest: "2026-10-22", assumption: "public", consequence: "deemedAccepted" },
        { kind: "response", earliest: "2026-10-22", assumption: "private" },
        { kind: "rejection", earliest: "2026-10-27", assumption: "private" },
      ),
      purchase: await makeUndecided(
        member,
        { kind: "inputVat", earliest: "2026-11-10" },
        { kind: "response", earliest: "2026-10-21" },
      ),
      over: await makeAwaited(member, { kind: "payment", earliest: "2026-10-15" }),
    };
  });

  test("are in order of days, both directions and the company's own duties, each clock once", async () => {
    const { items, counts, today } = await list(member);
    expect(items.map(({ day, clock, document, period }) => [day, clock, document?.id ?? period])).toEqual([
      ["2026-10-15", "payment", ids.over],
      ["2026-10-20", "answer", ids.private],
      ["2026-10-21", "answer", ids.purchase],
      ["2026-10-22", "answer", ids.unknown],
      ["2026-11-10", "inputVat", ids.purchase],
      ["2026-11-12", "vatRecording", "2026-10"],
      ["2026-11-16", "vatReturn", "2026-10"],
    ]);
    expect(counts).toEqual({ all: 7, sales: 3, purchase: 2, company: 2 });
    expect(today).toBe("2026-10-17");
  });

  test("stand by the outcome that comes next, when the first one is over", async () => {
    const { items } = await listDeadlines(
      member,
      listDeadlinesInput.parse({ clock: "answer" }),
      () => new Date("2026-10-24T10:00:00Z"),
    );
    expect(items.map(({ day, document }) => [day, document?.id])).toEqual([
      ["2026-10-21", ids.purchase],
      ["2026-10-25", ids.private],
      ["2026-10-27", ids.unknown],
    ]);
  });

  test("hold both terms of an answer, and both outcomes of a buyer of whom nobody knows", async () => {
    const { items } = await list(member, { subject: "sales" });
    const told = (id: string) =>
      items
        .find(({ document }) => document?.id === id)
        ?.outcomes.map((o) => [o.consequence, o.assumption, o.latest]);
    expect(told(ids.private)).toEqual([
      ["renotified", null, "2026-10-20"],
      ["deemedRejected", null, "2026-10-26"],
    ]);
    expect(told(ids.unknown)).toHaveLength(3);
    expect(told(ids.unknown)).toContainEqual(["deemedAccepted", "public", "2026-10-22"]);
    expect(told(ids.unknown)?.at(-1)).toEqual(["deemedRejected", "private", "2026-10-27"]);
  });

  test("say what we may decide: an incoming document that waits for us, no outgoing one", async () => {
    const { items } = await list(member);
    expect(items.filter(({ decidable }) => decidable).map(({ document }) => document?.id)).toEqual([
      ids.purchase,
      ids.purchase,
    ]);
  });

  test.each<[Wanted, string[]]>([
    [{ subject: "purchase" }, ["2026-10-21", "2026-11-10"]],
    [{ subject: "company" }, ["2026-11-12", "2026-11-16"]],
    [{ clock: "answer" }, ["2026-10-20", "2026-10-21", "2026-10-22"]],
    [{ clock: "vatReturn" }, ["2026-11-16"]],
    [{ span: "3" }, ["2026-10-20"]],
    [{ span: "30" }, ["2026-10-20", "2026-10-21", "2026-10-22", "2026-11-10", "2026-11-12", "2026-11-16"]],
    [{ span: "over" }, ["2026-10-15"]],
    [{ day: "2026-11-12" }, ["2026-11-12"]],
    [{ search: "%" }, []],
    [{ search: "nema ga" }, []],
  ])("asked for %j are those of %j", async (wanted, days) => {
    expect((await list(member, wanted)).items.map(({ day }) => day)).toEqual(days);
  });

  test("are found by number, by the partner's name in any case, and by the partner itself", async () => {
    const all = await list(member, { subject: "purchase" });
    const row = all.items[0];
    const number = row?.document?.number ?? "";
    const name = row?.partner?.name ?? "";
    expect(name).not.toBe("");
    for (const wanted of [
      { subject: "purchase", search: number } as const,
      { search: name.toUpperCase() },
      { search: row?.partner?.pib?.slice(0, 5) ?? "" },
      { partnerId: row?.partner?.id ?? "" },
    ]) {
      const found = (await list(member, wanted)).items;
      expect(found.map(({ document }) => document?.id)).toContain(ids.purchase);
      expect(found.every(({ subject }) => subject !== "company")).toBe(true);
    }
  });

  test("of a clock that ended some other way are gone, and the next term of it leads", async () => {
    const { organizationId } = member;
    const end = (state: "lapsed" | "running") =>
      withCompany(organizationId, (tx) =>
        tx.documentDeadline.updateMany({
          where: { organizationId, invoiceId: ids.private, kind: "response" },
          data:
            state === "running"
              ? { state, endedAt: null, endedReason: null }
              : { state, endedAt: clock(), endedReason: "silence" },
        }),
      );
    await end("lapsed");
    const { items } = await list(member, { clock: "answer" });
    expect(items.map(({ day, document }) => [day, document?.id])).toContainEqual(["2026-10-25", ids.private]);
    expect(items.filter(({ document }) => document?.id === ids.private)).toHaveLength(1);
    await end("running");
  });

  test("near are counted once each: what ends within three days, nothing that has ended", async () => {
    expect(await countNear(member, clock)).toBe(1);
    expect(await countNear(member, () => new Date("2026-10-19T10:00:00Z"))).toBe(3);
    // A first term or outcome that is over hides no second one that is near.
    expect(await countNear(member, () => new Date("2026-10-24T10:00:00Z"))).toBe(2);
    expect(await countNear(member, () => new Date("2026-11-11T10:00:00Z"))).toBe(1);
  });

  test("stand in the month on their days, with what is off", async () => {
    const { weeks, month } = await getDeadlineMonth(member, { month: "2026-11" }, clock);
    const days = weeks.flat();
    expect(month).toBe("2026-11");
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(["2026-10-26", "2026-12-06"]);
    const on = (date: string) => days.find((day) => day.date === date);
    expect(on("2026-11-11")?.holiday).toBe("armistice");
    expect(on("2026-11-10")).toMatchObject({ count: 1, rows: [{ clock: "inputVat" }] });
    expect(on("2026-11-12")).toMatchObject({
      count: 1,
      rows: [{ clock: "vatRecording", period: "2026-10" }],
    });
    const { weeks: now } = await getDeadlineMonth(member, {}, clock);
    expect(now.flat().find(({ date }) => date === "2026-10-22")).toMatchObject({ count: 1, inMonth: true });
  });

  test("do not exist for another company, nor in another environment", async () => {
    const other = await makeMember("Druga firma", "100000049");
    const foreign = await list(other);
    expect(foreign.items.every(({ subject }) => subject === "company")).toBe(true);
    expect(foreign.counts).toMatchObject({ sales: 0, purchase: 0 });
    const month = await getDeadlineMonth(other, { month: "2026-10" }, clock);
    expect(month.weeks.flat().flatMap(({ rows }) => rows.filter(({ document }) => document))).toEqual([]);
    const elsewhere = await list({ ...member, environment: "production" });
    expect(elsewhere.counts).toMatchObject({ sales: 0, purchase: 0, company: 2 });
  });
});

test("pages by key show every row once, whatever is added meanwhile, and duties on the page of their day", async () => {
  const member = await makeMember("Mnogo rokova d.o.o.");
  const { organizationId } = member;
  const first = await makeAwaited(member);
  const {
    id: _id,
    failure: _failure,
    importSource: _source,
    ...row
  } = await withCompany(organizationId, (tx) =>
    tx.invoice.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id: first } } }),
  );
  // Days around those of the duties, many documents to a day.
  const days = ["2026-11-10", "2026-11-12", "2026-11-13", "2026-11-16"];
  for (let index = 0; index < 120; index += 1) {
    const copy = await withCompany(organizationId, (tx) =>
      tx.invoice.create({
        data: {
          ...row,
          document: row.document ?? {},
          number: `B-${index}`,
        },
      }),
    );
    await addDeadline(member, copy.id, { earliest: days[index % days.length] ?? "" });
  }
  const seen: string[] = [];
  let cursor: { day: string; id: string } | null = null;
  for (let page = 0; page < 9; page += 1) {
    const { items, nextCursor } = await list(member, { cursor });
    seen.push(...items.map(({ id, day }) => `${day} ${id}`));
    if (page === 0) await makeAwaited(member, { earliest: "2026-10-18" });
    cursor = nextCursor;
    if (cursor === null) break;
  }
  expect(seen).toHaveLength(122);
  expect(new Set(seen).size).toBe(122);
  const seenDays = seen.map((each) => each.slice(0, 10));
  expect(seenDays).toEqual(seenDays.toSorted());
  expect(seen.filter((each) => each.includes(":"))).toEqual([
    "2026-11-12 vatRecording:2026-10",
    "2026-11-16 vatReturn:2026-10",
  ]);
  const month = await getDeadlineMonth(member, { month: "2026-11" }, clock);
  const day = month.weeks.flat().find(({ date }) => date === "2026-11-12");
  expect(day?.count).toBe(31);
  expect(day?.rows).toHaveLength(4);
  expect(day?.rows[0]?.subject).toBe("company");
});

test("an operator's day off is named in the month", async () => {
  const member = await makeMember("Praznik d.o.o.");
  await withCompany(member.organizationId, (tx) =>
    tx.extraHoliday.create({ data: { day: new Date("2026-11-20"), name: "Dan žalosti" } }),
  );
  const { weeks } = await getDeadlineMonth(member, { month: "2026-11" }, clock);
  expect(weeks.flat().find(({ date }) => date === "2026-11-20")?.holiday).toEqual({ name: "Dan žalosti" });
});
