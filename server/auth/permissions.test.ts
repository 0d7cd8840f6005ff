import { describe, expect, test } from "vitest";
import { type Role, roleSchema } from "#server/db/system.ts";
import { type Action, actions, may } from "./permissions.ts";

/** The whole table, one letter a role that may: (o)wner, a(d)min, (a)ccountant, (c)lerk, (v)iewer. */
const table: Readonly<Record<Action, string>> = {
  "invoice.read": "odacv",
  "invoice.edit": "odac",
  "invoice.import": "odac",
  "invoice.send": "odac",
  "invoice.delete": "odac",
  "invoice.cancel": "odac",
  "invoice.storno": "oda",
  "purchase.read": "odacv",
  "purchase.decide": "odac",
  "partner.read": "odacv",
  "partner.edit": "oda",
  "item.read": "odacv",
  "item.edit": "odac",
  "activity.read": "oda",
  "company.read": "odacv",
  "company.edit": "od",
  "people.read": "odacv",
  "people.edit": "od",
  "sef-settings.read": "od",
  "sef-settings.edit": "od",
  "sandbox.use": "odac",
};

const letter: Readonly<Record<Role, string>> = {
  owner: "o",
  admin: "d",
  accountant: "a",
  clerk: "c",
  viewer: "v",
};

describe("permissions", () => {
  test.each(actions)("%s is allowed to exactly the roles of the table", (action) => {
    const found = roleSchema.options.filter((role) => may(role, action)).map((role) => letter[role]);
    expect(found.join("")).toBe(table[action]);
  });

  test("a viewer changes nothing", () => {
    expect(
      actions.filter((action) => may("viewer", action)).every((action) => action.endsWith(".read")),
    ).toBe(true);
  });
});
