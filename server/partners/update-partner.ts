import { systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { Prisma, type Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { Jbkjs } from "#server/domain/party/jbkjs.ts";
import type { PartyKind } from "#server/domain/party/party-kind.ts";
import { repairPostalCode } from "#server/domain/party/postal-code.ts";
import { AppError } from "#server/errors.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { refreshPartnerDeadlines } from "./refresh-partner-deadlines.ts";

export type PartnerForm = {
  partnerId: string;
  version: number;
  name: string;
  kind: PartyKind;
  jbkjs: Jbkjs | null;
  street: string | null;
  city: string | null;
  postalCode: string | null;
  email: string | null;
  paymentTermDays: number | null;
};
type Acting = { organizationId: string; environment: Environment; actor: Actor };

/**
 * Changes a partner unless somebody else did so since the form was opened.
 *
 * @returns the new version.
 * @throws AppError NOT_FOUND, STALE_VERSION, PARTNER_TAKEN (another partner has this PIB and JBKJS), VALIDATION when a
 *   person or a foreign partner would become a company, POSTAL_CODE_INVALID for a new code that Serbia does not have.
 */
export function updatePartner(company: Acting, form: PartnerForm, clock = systemClock): Promise<number> {
  const { organizationId, environment, actor } = company;
  const { partnerId, version, ...typed } = form;
  return withCompany(organizationId, async (tx) => {
    const where = { organizationId_environment_id: { organizationId, environment, id: partnerId } };
    const before = await tx.partner.findUnique({ where });
    if (!before) throw new AppError("NOT_FOUND");
    if (!isSameSort(before.kind, form.kind))
      throw new AppError("VALIDATION", { faults: [{ code: "VALIDATION", path: "kind" }] });
    // SEF refuses a JBKJS on anybody but a public-funds user (UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany).
    const columns = {
      ...typed,
      jbkjs: form.kind === "public_body" ? form.jbkjs : null,
      postalCode: postalCodeOf(before, form.postalCode),
    };
    const fields = Object.entries(columns)
      .filter(([name, value]) => Object.entries(before).some(([key, old]) => key === name && old !== value))
      .map(([name]) => name);
    const { count } = await tx.partner
      .updateMany({
        where: { organizationId, id: partnerId, version },
        data: { ...columns, version: version + 1 },
      })
      .catch(refuseTakenIdentity);
    if (count === 0) throw new AppError("STALE_VERSION");
    await recordChange(
      tx,
      company,
      { partnerId, fields, before: before.jbkjs, after: columns.jbkjs },
      clock(),
    );
    if (fields.includes("kind") || fields.includes("jbkjs"))
      await refreshPartnerDeadlines(tx, company, partnerId, clock());
    await appendAudit(tx, actor, {
      action: "partner.update",
      subject: `partner/${partnerId}`,
      details: { fields },
    });
    return version + 1;
  });
}

/** A company and a public-funds user may turn into each other; everybody else stays what it is. */
function isSameSort(before: string, after: PartyKind): boolean {
  const domestic: readonly string[] = ["company", "public_body"];
  return before === after || (domestic.includes(before) && domestic.includes(after));
}

/** What a document brought may stay as it came; what is typed for an address in Serbia is one of its codes. */
function postalCodeOf(
  before: { country: string; postalCode: string | null },
  typed: string | null,
): string | null {
  if (typed === null || typed === before.postalCode || before.country !== "RS") return typed;
  const code = repairPostalCode(typed);
  if (code !== null) return code;
  throw new AppError("VALIDATION", { faults: [{ code: "POSTAL_CODE_INVALID", path: "postalCode" }] });
}

function refuseTakenIdentity(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
    throw new AppError("PARTNER_TAKEN", {
      faults: [{ code: "PARTNER_TAKEN", path: "jbkjs" }],
      cause: error,
    });
  throw error;
}

/** The JBKJS decides whether SEF takes an invoice at all, so its change tells both values. */
async function recordChange(
  tx: Tx,
  { organizationId, environment, actor }: Acting,
  change: { partnerId: string; fields: string[]; before: string | null; after: string | null },
  occurredAt: Date,
): Promise<void> {
  const event = {
    organizationId,
    environment,
    invoiceId: null,
    partnerId: change.partnerId,
    cause: "user" as const,
    actor,
    occurredAt,
  };
  if (change.fields.includes("jbkjs")) {
    const details = { field: "jbkjs", before: change.before, after: change.after };
    await recordEvent(tx, { ...event, kind: "referenceChanged", details });
  }
  if (change.fields.some((field) => field !== "jbkjs"))
    await recordEvent(tx, { ...event, kind: "partnerEdited", details: {} });
}
