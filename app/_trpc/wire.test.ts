import fc from "fast-check";
import superjson from "superjson";
import { expect, test } from "vitest";
import { wire } from "./wire.ts";

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
);
const key = fc.oneof(fc.string(), fc.constantFrom("a.b", "a\\", "\\.", "a\\.b", ".", "", "0"));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, tie("list"), tie("record")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  record: fc
    .dictionary(key, tie("value"), { maxKeys: 4 })
    .filter((made) => !["__proto__", "constructor", "prototype"].some((name) => Object.hasOwn(made, name))),
}));

test("what the server writes is read as superjson itself reads it", () => {
  fc.assert(
    fc.property(value, (sent) => {
      const travelled = JSON.parse(JSON.stringify(superjson.serialize(sent)));
      expect(wire.deserialize(structuredClone(travelled))).toStrictEqual(superjson.deserialize(travelled));
    }),
    { numRuns: 500 },
  );
});

test("what a browser asks is read by the server", () => {
  const asked = { company: "dunav", filter: { status: ["New"], from: null }, cursor: undefined };
  const travelled = JSON.parse(JSON.stringify(wire.serialize(asked)));
  expect(superjson.deserialize(travelled)).toEqual({
    company: "dunav",
    filter: { status: ["New"], from: null },
  });
});

test("a path leads to nothing that is not in the answer", () => {
  const values = {
    "__proto__.polluted": ["Date"],
    "constructor.prototype.x": ["undefined"],
    "a.b": ["Date"],
  };
  expect(wire.deserialize({ json: { kept: 1 }, meta: { values } })).toEqual({ kept: 1 });
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("a kind of value that nobody expects is not passed over in silence", () => {
  expect(() => wire.deserialize({ json: "1", meta: { values: ["bigint"] } })).toThrow("bigint");
});
