import { z } from "zod";
import type { Prisma, Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { auditActionsByArea, auditAreas } from "#server/domain/activity/audit-actions.ts";
import { addDays, belgradeMidnight, parseCivilDate } from "#server/domain/civil-date.ts";

const dayText = z.string().transform((text, context) => {
  const day = parseCivilDate(text);
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: "DATE_INVALID" });
  return z.NEVER;
});

export const listActivityInput = z.object({
  /** A person's id, or "system" for what nobody did. */
  actor: z.union([z.uuid(), z.literal("system")]).nullish(),
  area: z.enum(auditAreas).nullish(),
  /** Days in Serbia, both included. */
  from: dayText.nullish(),
  to: dayText.nullish(),
  /** "invoice/0199…": everything that was done to one thing. */
  subject: z.string().max(200).nullish(),
  cursor: z.int().positive().nullish(),
});
type Wanted = z.infer<typeof listActivityInput>;

const entrySchema = z.object({
  sequence: z.number(),
  at: z.date(),
  /** Null: the system itself. */
  userId: z.string().nullable(),
  actorName: z.string(),
  action: z.string(),
  subject: z.object({
    /** "invoice/0199…" */
    key: z.string(),
    kind: z.string(),
    id: z.string(),
    /** Number or name; null for what has none or is gone. */
    name: z.string().nullable(),
    direction: z.enum(["sales", "purchase"]).nullable(),
    /** Where it stands, when that is not where the company works now: its page is not there then. */
    elsewhere: environmentSchema.nullable(),
  }),
  details: z.record(z.string(), z.unknown()),
});

export const activityPageSchema = z.object({
  items: z.array(entrySchema),
  nextCursor: z.number().nullable(),
});

const pageSize = 50;

/** What was done in the company, the newest first, page by page by the number in the chain. */
export function listActivity(
  { organizationId }: { organizationId: string },
  wanted: Wanted,
): Promise<z.infer<typeof activityPageSchema>> {
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.auditLog.findMany({
      where: { organizationId, ...conditionsOf(wanted) },
      orderBy: { sequence: "desc" },
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const subjects = page.map(({ subject }) => splitSubject(subject));
    const known = await loadNames(tx, organizationId, subjects);
    const { environment } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { environment: true },
    });
    const last = rows.length > pageSize ? page.at(-1) : undefined;
    return {
      items: page.map((row) => {
        const subject = splitSubject(row.subject);
        const { name = null, direction = null, of = null } = known.get(row.subject) ?? {};
        const elsewhere = of === environment ? null : of;
        return entrySchema.parse({
          ...row,
          sequence: Number(row.sequence),
          subject: { ...subject, name, direction, elsewhere },
        });
      }),
      nextCursor: last ? Number(last.sequence) : null,
    };
  });
}

function conditionsOf({ actor, area, from, to, subject, cursor }: Wanted): Prisma.AuditLogWhereInput {
  return {
    ...(cursor ? { sequence: { lt: cursor } } : {}),
    ...(actor ? { userId: actor === "system" ? null : actor } : {}),
    ...(area ? { action: { in: [...auditActionsByArea[area]] } } : {}),
    ...(subject ? { subject } : {}),
    ...(from || to
      ? {
          at: {
            ...(from ? { gte: belgradeMidnight(from) } : {}),
            ...(to ? { lt: belgradeMidnight(addDays(to, 1)) } : {}),
          },
        }
      : {}),
  };
}

type Subject = { key: string; kind: string; id: string };
type Named = {
  name: string | null;
  direction: string | null;
  /** The environment that holds it; null for what belongs to the company as a whole. */
  of: string | null;
};

function splitSubject(key: string): Subject {
  const [kind = "", ...rest] = key.split("/");
  return { key, kind, id: rest.join("/") };
}

/** What documents and partners are called today; whatever is gone has no name and no link. */
async function loadNames(
  tx: Tx,
  organizationId: string,
  subjects: readonly Subject[],
): Promise<Map<string, Named>> {
  const idsOf = (kind: string) => [
    ...new Set(subjects.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  const invoices = await tx.invoice.findMany({
    where: { organizationId, id: { in: idsOf("invoice") } },
    select: { id: true, number: true, direction: true, environment: true },
  });
  const partners = await tx.partner.findMany({
    where: { organizationId, id: { in: idsOf("partner") } },
    select: { id: true, name: true, environment: true },
  });
  const items = await tx.item.findMany({
    where: { organizationId, id: { in: idsOf("item") } },
    select: { id: true, name: true },
  });
  const whole = { direction: null, of: null };
  return new Map<string, Named>([
    ...invoices.map(
      ({ id, number, direction, environment }) =>
        [`invoice/${id}`, { name: number, direction, of: environment }] as const,
    ),
    ...items.map(({ id, name }) => [`item/${id}`, { ...whole, name }] as const),
    ...partners.map(
      ({ id, name, environment }) => [`partner/${id}`, { ...whole, name, of: environment }] as const,
    ),
  ]);
}
