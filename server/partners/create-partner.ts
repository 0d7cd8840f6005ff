import { systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { Jbkjs } from "#server/domain/party/jbkjs.ts";
import { AppError } from "#server/errors.ts";
import { recordEvent } from "#server/exchange/record-event.ts";

export type NewPartner = {
  kind: "company" | "person" | "foreign";
  name: string;
  /** PIB of a company, JMBG of a person when given, the tax number of its own country. */
  pib: string | null;
  registrationNumber: string | null;
  /** Only public-funds users have one: with it the partner is one. */
  jbkjs: Jbkjs | null;
  street: string | null;
  city: string;
  postalCode: string | null;
  country: string;
  email: string | null;
};
type Acting = { organizationId: string; environment: Environment; actor: Actor };

/**
 * Adds a customer.
 *
 * @returns its id.
 * @throws AppError PARTNER_TAKEN when a partner has this PIB and JBKJS already.
 */
export function createPartner(company: Acting, partner: NewPartner, clock = systemClock): Promise<string> {
  const { organizationId, environment, actor } = company;
  const kind = partner.jbkjs === null ? partner.kind : "public_body";
  return withCompany(organizationId, async (tx) => {
    const { id } = await tx.partner
      .create({
        data: { organizationId, environment, isCustomer: true, ...partner, kind },
        select: { id: true },
      })
      .catch(refuseTakenIdentity);
    await recordEvent(tx, {
      organizationId,
      environment,
      invoiceId: null,
      partnerId: id,
      kind: "partnerCreated",
      cause: "user",
      actor,
      occurredAt: clock(),
    });
    await appendAudit(tx, actor, {
      action: "partner.create",
      subject: `partner/${id}`,
      details: { kind, pib: kind === "person" ? null : partner.pib, jbkjs: partner.jbkjs },
    });
    return id;
  });
}

function refuseTakenIdentity(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
    throw new AppError("PARTNER_TAKEN", { faults: [{ code: "PARTNER_TAKEN", path: "pib" }], cause: error });
  throw error;
}
