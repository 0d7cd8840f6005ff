/**
 * Every act that the audit chain can name, by the part of the work it belongs to. An act has its words in
 * `server/messages/areas/activity.ts`; a name without words does not compile.
 */
export const auditActionsByArea = {
  sales: [
    "invoice.create",
    "invoice.import",
    "invoice.edit",
    "invoice.delete",
    "invoice.send",
    "invoice.withdraw",
    "invoice.confirm-date",
    "invoice.finalize",
    "invoice.mail",
    "invoice.cancel",
    "invoice.storno",
    "invoice.markProcessed",
    "invoice.export",
    "bulk.send",
    "buyer.remind",
    "template.create",
    "template.rename",
    "template.delete",
  ],
  purchases: [
    "purchase.accept",
    "purchase.reject",
    "purchase.reverse_charge",
    "purchase.markProcessed",
    "purchase.export",
    "bulk.accept",
    "bulk.reject",
  ],
  partners: ["partner.create", "partner.update", "partner.copy", "partner.in-sef"],
  items: ["item.create", "item.import", "item.update", "item.archive", "item.restore"],
  sef: [
    "sef-settings.update",
    "sef-settings.test",
    "sef-settings.subscribe",
    "sef-settings.key-refused",
    "sef-file.request",
    "sef.sync-manual",
    "sef.sync-takeover",
    "sef.sync-stop",
    "conflict.taken",
    "conflict.kept",
  ],
  people: [
    "people.invite",
    "people.resend-invitation",
    "people.revoke-invitation",
    "people.join",
    "people.change-role",
    "people.remove",
    "people.leave",
  ],
  company: [
    "organization.update",
    "organization.logo",
    "organization.switch-environment",
    "calendar-feed.renew",
    "calendar-feed.revoke",
    "mail.repeat",
    "job.replay",
    "sandbox.live-day",
    "sandbox.apply-faults",
    "sandbox.answer",
    "sandbox.empty",
  ],
} as const satisfies Record<string, readonly string[]>;

export type AuditArea = keyof typeof auditActionsByArea;
export type AuditAction = (typeof auditActionsByArea)[AuditArea][number];

export const auditAreas = [
  "sales",
  "purchases",
  "partners",
  "items",
  "sef",
  "people",
  "company",
] as const satisfies AuditArea[];

const actions: ReadonlyMap<string, AuditAction> = new Map(
  auditAreas.flatMap((area) => auditActionsByArea[area].map((action) => [action, action] as const)),
);

/** Null for a name of the past that nobody writes any more. */
export function parseAuditAction(name: string): AuditAction | null {
  return actions.get(name) ?? null;
}
