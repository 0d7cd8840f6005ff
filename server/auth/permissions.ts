import type { Role } from "#server/db/system.ts";

/** Everything that a member of a company may be allowed to do: noun.verb. */
export const actions = [
  "invoice.read",
  "invoice.edit",
  "invoice.import",
  "invoice.send",
  "invoice.delete",
  "invoice.cancel",
  "invoice.storno",
  "purchase.read",
  "purchase.decide",
  "partner.read",
  "partner.edit",
  "item.read",
  "item.edit",
  "activity.read",
  "company.read",
  "company.edit",
  "people.read",
  "people.edit",
  "sef-settings.read",
  "sef-settings.edit",
  "sandbox.use",
] as const;
export type Action = (typeof actions)[number];

const reading: readonly Action[] = [
  "invoice.read",
  "purchase.read",
  "partner.read",
  "company.read",
  "people.read",
  "item.read",
];
const documents: readonly Action[] = [
  ...reading,
  "invoice.edit",
  "invoice.import",
  "invoice.send",
  "invoice.delete",
  "invoice.cancel",
  "item.edit",
  "purchase.decide",
  "sandbox.use",
];

/**
 * Who may do what: owner and admin all, an accountant documents, partners and the activity log, a clerk documents but no storno, a viewer
 * reads. What is not listed is refused.
 */
const allowed: Readonly<Record<Role, readonly Action[]>> = {
  owner: actions,
  admin: actions,
  accountant: [...documents, "invoice.storno", "partner.edit", "activity.read"],
  clerk: documents,
  viewer: reading,
};

export function may(role: Role, action: Action): boolean {
  return allowed[role].includes(action);
}

/** All that a role may do, for a screen that hides what would be refused anyway. */
export function permissionsOf(role: Role): readonly Action[] {
  return allowed[role];
}
