import { expect, test } from "vitest";
import { type BuyerEvidence, buyerSectorOf } from "./buyer-sector.ts";

const company: BuyerEvidence = { kind: "company", jbkjs: null, inSef: null, registered: [] };
const body: BuyerEvidence = { kind: "public_body", jbkjs: "10520", inSef: null, registered: [] };

test.each<[string, BuyerEvidence, string]>([
  ["a company that the register has without JBKJS", { ...company, registered: [null] }, "private"],
  ["a company that the register does not have", company, "private"],
  ["a company that the register has as a public body only", { ...company, registered: ["10520"] }, "unknown"],
  ["a company whose PIB stands for both", { ...company, registered: [null, "10520"] }, "private"],
  ["a public body that the register has", { ...body, registered: ["10519", "10520"] }, "public"],
  ["a public body that the register does not have", body, "public"],
  ["a public body that the register has under another JBKJS", { ...body, registered: ["10519"] }, "unknown"],
  ["a public body that the register has as a company", { ...body, registered: [null] }, "unknown"],
  ["a body marked public without JBKJS", { ...body, jbkjs: null }, "unknown"],
  [
    "one marked public without JBKJS that the register knows",
    { ...body, jbkjs: null, registered: ["10520"] },
    "unknown",
  ],
  ["a company that is not in SEF", { ...company, inSef: false }, "outside"],
  ["a natural person", { ...company, kind: "person" }, "outside"],
  ["a natural person that SEF has", { ...company, kind: "person", inSef: true }, "private"],
  ["a foreign buyer", { ...company, kind: "foreign" }, "outside"],
])("%s counts as %s", (_, evidence, expected) => {
  expect(buyerSectorOf(evidence)).toBe(expected);
});
