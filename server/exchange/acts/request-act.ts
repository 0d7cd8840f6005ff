import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { Prisma, type Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { AuditAction } from "#server/domain/activity/audit-actions.ts";
import { actStanding, type DocumentAct } from "#server/domain/lifecycle/document-act.ts";
import { AppError } from "#server/errors.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { enqueueActs } from "./enqueue-acts.ts";
import { directionOfAct, findLastAct, isActUnderWay, subjectOf } from "./find-act.ts";
import { findDependants } from "./find-dependants.ts";

export type ActRequest = {
  kind: DocumentAct;
  invoiceId: string;
  /** SEF wants one for cancel, storno and reject. */
  comment: string | null;
  stornoNumber?: string | null;
  /** Decimal text; only for reverse_charge. */
  vatAmount?: string;
  /** One of many; single acts overtake it. */
  bulk?: boolean;
};

type Acting = { organizationId: string; environment: Environment; actor: Actor };

/**
 * Puts an act in the queue: row, timeline, audit and job in one transaction. Asking twice for the same is one act.
 *
 * @throws AppError NOT_FOUND; ACT_NOT_POSSIBLE by the status that we know; ACT_UNDER_WAY when another act is;
 *   ACT_DEPENDANTS_FIRST; ACT_NO_REVERSE_CHARGE; COMMENT_MISSING; SEF_SETTINGS_MISSING.
 */
export function requestAct(
  company: Acting,
  request: ActRequest,
  clock: Clock = systemClock,
): Promise<{ jobId: string; actId: string }> {
  return withCompany(company.organizationId, (tx) => requestActIn(tx, company, request, clock()));
}

export async function requestActIn(
  tx: Tx,
  company: Acting,
  request: ActRequest,
  now: Date,
): Promise<{ jobId: string; actId: string }> {
  const { organizationId, environment, actor } = company;
  const { kind, invoiceId } = request;
  const comment = request.comment?.trim() || null;
  if (comment === null && needsComment(kind)) throw new AppError("COMMENT_MISSING");
  await tx.$queryRaw`SELECT id FROM invoice
    WHERE organization_id = ${organizationId}::uuid AND id = ${invoiceId}::uuid FOR UPDATE`;
  const row = await tx.invoice.findFirst({
    where: { organizationId, id: invoiceId, environment, direction: directionOfAct(kind) },
    include: {
      sefInvoices: { orderBy: { createdAt: "desc" }, take: 1 },
      lines: { select: { taxCategory: true } },
    },
  });
  if (!row) throw new AppError("NOT_FOUND");
  const open = await findLastAct(tx, organizationId, invoiceId);
  if (open && isActUnderWay(open)) {
    if (open.kind !== kind) throw new AppError("ACT_UNDER_WAY", { detail: open.kind });
    return { jobId: await enqueueActs(tx, company), actId: open.id };
  }
  const sef = row.sefInvoices[0];
  if (!sef || actStanding(kind, subjectOf(sef, now)) !== "possible")
    throw new AppError("ACT_NOT_POSSIBLE", { detail: `${kind} in status ${sef?.status}` });
  if (kind === "storno") await stopAtDependants(tx, company, row.number);
  if (kind === "reverse_charge" && !row.lines.some(({ taxCategory }) => taxCategory === "AE"))
    throw new AppError("ACT_NO_REVERSE_CHARGE");
  if (!(await loadConnection(tx, organizationId, environment))) throw new AppError("SEF_SETTINGS_MISSING");

  const act = await tx.documentAct.create({
    data: {
      organizationId,
      environment,
      invoiceId,
      kind,
      comment,
      stornoNumber: request.stornoNumber?.trim() || null,
      vatAmount: request.vatAmount === undefined ? null : new Prisma.Decimal(request.vatAmount),
      actorUserId: actor.userId,
      actorName: actor.name,
      bulk: request.bulk ?? false,
      nextAttemptAt: now,
      createdAt: now,
    },
    select: { id: true },
  });
  const details = { act: kind, comment, number: row.number };
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId,
    partnerId: row.partnerId,
    kind: "actRequested",
    cause: "user",
    actor,
    details,
    occurredAt: now,
  });
  await appendAudit(tx, actor, { action: auditActionOf[kind], subject: `invoice/${invoiceId}`, details });
  return { jobId: await enqueueActs(tx, company), actId: act.id };
}

const auditActionOf: Readonly<Record<DocumentAct, AuditAction>> = {
  cancel: "invoice.cancel",
  storno: "invoice.storno",
  accept: "purchase.accept",
  reject: "purchase.reject",
  reverse_charge: "purchase.reverse_charge",
};

function needsComment(kind: DocumentAct): boolean {
  return kind === "cancel" || kind === "storno" || kind === "reject";
}

async function stopAtDependants(tx: Tx, company: Acting, number: string | null): Promise<void> {
  if (number === null) return;
  const dependants = await findDependants(tx, { ...company, number });
  if (dependants.length > 0)
    throw new AppError("ACT_DEPENDANTS_FIRST", {
      detail: dependants.map((dependant) => dependant.number).join(", "),
    });
}
