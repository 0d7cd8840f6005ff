import { expect, test } from "vitest";
import { Agenda } from "./agenda.ts";
import { seededFraction } from "./seeded.ts";

test("appointments come out in order of time, equal ones in order of entry", () => {
  const agenda = new Agenda();
  const times = Array.from({ length: 200 }, (_, index) =>
    Math.floor(seededFraction("7", String(index)) * 50),
  );
  for (const [deliveryId, at] of times.entries()) agenda.add({ at, kind: "delivery", deliveryId });
  const expected = [...times.entries()].sort(([a, at], [b, other]) => at - other || a - b).map(([id]) => id);
  const taken = times.map(() => {
    const appointment = agenda.takeDue(50);
    return appointment?.kind === "delivery" ? appointment.deliveryId : null;
  });
  expect(taken).toEqual(expected);
  expect(agenda.nextAt()).toBeNull();
});

test("nothing comes out before its time", () => {
  const agenda = new Agenda();
  agenda.add({ at: 10, kind: "delivery", deliveryId: 1 });
  expect(agenda.takeDue(9)).toBeNull();
  expect(agenda.takeDue(10)).toMatchObject({ deliveryId: 1 });
});
