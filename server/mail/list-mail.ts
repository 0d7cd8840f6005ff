import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { Role } from "#server/db/system.ts";
import { env } from "#server/env.ts";
import { mailStateSchema } from "./mail-state.ts";
import { unmaskBody } from "./secret-link.ts";

export const listMailInput = z.object({
  /** Only the mail about this document. */
  invoiceId: z.uuid().optional(),
  cursor: z.uuid().nullish(),
});

const text = z.string().nullable();

export const mailListSchema = z.object({
  /** Whether there is a mail server at all; without one everything is kept. */
  hasServer: z.boolean(),
  items: z.array(
    z.object({
      id: z.string(),
      recipient: z.string(),
      subject: z.string(),
      body: z.string(),
      attachmentName: text,
      /** What went along beside it. */
      files: z.array(z.object({ name: z.string() })),
      state: mailStateSchema,
      failure: text,
      actorName: z.string(),
      createdAt: z.date(),
      sentAt: z.date().nullable(),
      invoice: z.object({ id: z.string(), number: text }).nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

const pageSize = 30;

/**
 * Mail of the company in its present environment, the newest first. Secret links are masked; where no mail server is
 * set, so that the mail goes nowhere, `role` decides who may read them here. What is written to a colleague (an
 * invitation, a changed role) is read by those who deal with people; everybody else reads what is about documents.
 */
export function listMail(
  { organizationId, environment, role }: { organizationId: string; environment: Environment; role?: Role },
  { invoiceId, cursor }: z.infer<typeof listMailInput>,
): Promise<z.infer<typeof mailListSchema>> {
  return withCompany(organizationId, async (tx) => {
    const last = cursor
      ? await tx.outgoingMail.findFirst({
          where: { organizationId, id: cursor },
          select: { createdAt: true, id: true },
        })
      : null;
    const rows = await tx.outgoingMail.findMany({
      where: {
        organizationId,
        environment,
        ...(mayReadLetters(role) ? {} : { invoiceId: { not: null } }),
        ...(invoiceId ? { invoiceId } : {}),
        ...(last
          ? {
              OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
            }
          : {}),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      omit: { attachment: true },
      include: {
        invoice: { select: { id: true, number: true } },
        files: { orderBy: { position: "asc" }, select: { name: true } },
      },
    });
    const hasServer = env().SMTP_URL !== undefined;
    const mayRead = ({ secretFor }: { secretFor: string | null }) =>
      !hasServer && (role === "owner" || (role === "admin" && secretFor === "admin"));
    const items = rows
      .slice(0, pageSize)
      .map((row) => (mayRead(row) ? { ...row, body: unmaskBody(row) } : row));
    const nextCursor = rows.length > pageSize ? (items.at(-1)?.id ?? null) : null;
    return mailListSchema.parse({ hasServer, items, nextCursor });
  });
}

/** Nobody's role: the system itself asks. */
function mayReadLetters(role: Role | undefined): boolean {
  return role === undefined || role === "owner" || role === "admin";
}
