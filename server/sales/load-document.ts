import type { Prisma, Tx } from "#server/db/client.ts";
import { type Environment, environmentSchema } from "#server/db/environment.ts";
import { findReasonList } from "#server/db/reason-list.ts";
import { findInRegister, type RegisterAnswer } from "#server/db/register.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import type { SendContext } from "#server/domain/invoice/send-rule.ts";
import { type SendState, sendStates } from "#server/domain/lifecycle/send-state.ts";
import {
  isIdentified,
  kindOfParty,
  type OutsideSef,
  outsideSefBecause,
} from "#server/domain/party/party-kind.ts";
import { partyKindSchema } from "#server/domain/party/party-kind-schema.ts";
import { type ExemptionReason, withChanges } from "#server/domain/tax/exemption-reasons.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice, documentInclude } from "#server/exchange/document-rows.ts";
import { partyOf } from "#server/exchange/parties.ts";

export const salesInclude = { ...documentInclude, partner: true } as const satisfies Prisma.InvoiceInclude;
export type SalesRow = Prisma.InvoiceGetPayload<{ include: typeof salesInclude }>;

export type SalesDocument = {
  row: SalesRow;
  environment: Environment;
  state: SendState;
  /** What would be sent today, or what was frozen when it was queued. */
  invoice: Invoice;
  context: SendContext;
  /** What SEF's list of exemption reasons says otherwise than the starting stock. */
  changedReasons: readonly ExemptionReason[];
};

/** States in which the document is on the desk: it follows the company's and the customer's data as they are now. */
export function isOnDesk(state: SendState): boolean {
  return state === "draft" || state === "refused" || state === "failed";
}

/** Its outcome is unknown and no worker comes by itself: a person has to ask for it. */
export function isParked({
  state,
  nextAttemptAt,
}: {
  state: SendState;
  nextAttemptAt: Date | null;
}): boolean {
  return state === "outcome_unknown" && nextAttemptAt === null;
}

/**
 * A document of the company in the environment that it works in: a page left open in another one reaches nothing.
 *
 * @param lock keeps the row from others until the transaction ends: for whoever is about to change its state.
 * @throws AppError NOT_FOUND also for another company's document: nobody learns that it exists.
 */
export async function loadDocument(
  tx: Tx,
  { organizationId, environment }: { organizationId: string; environment: Environment },
  invoiceId: string,
  day: CivilDate,
  lock = false,
): Promise<SalesDocument> {
  if (lock) {
    await tx.$queryRaw`SELECT id FROM invoice
      WHERE organization_id = ${organizationId}::uuid AND id = ${invoiceId}::uuid FOR UPDATE`;
  }
  const row = await tx.invoice.findFirst({
    where: { organizationId, id: invoiceId, environment, direction: "sales" },
    include: salesInclude,
  });
  const state = sendStates.find((known) => known === row?.state);
  if (!row || !state) throw new AppError("NOT_FOUND");
  const desk = isOnDesk(state) ? await loadDesk(tx, organizationId, [row]) : null;
  return documentOfRow(row, state, desk, day);
}

/** @param desk the company's data as they are now, for a document that follows them; null for a frozen one. */
export function documentOfRow(
  row: SalesRow,
  state: SendState,
  desk: Desk | null,
  day: CivilDate,
): SalesDocument {
  const stored = assembleInvoice(row);
  const changedReasons = desk?.changedReasons ?? [];
  const buyerIsPublic = row.partner ? row.partner.kind === "public_body" : stored.buyer.jbkjs !== null;
  return {
    row,
    environment: environmentSchema.parse(row.environment),
    state,
    invoice: desk === null ? stored : refresh(desk, row, stored, day),
    context: {
      today: day,
      buyerIsPublic,
      sendToCir: readSendToCir(row.sendToCir, buyerIsPublic),
      outsideSef: whyOutsideSef(row.partner, stored),
      register: desk === null ? null : registerOf(desk, row.partner?.pib ?? stored.buyer.pib),
      exemptionReasons: withChanges(changedReasons),
    },
    changedReasons,
  };
}

/** A partner's kind was chosen by a person; without a partner the document's own numbers speak, if there are any. */
function whyOutsideSef(partner: SalesRow["partner"], { buyer }: Invoice): OutsideSef | null {
  if (partner !== null) return outsideSefBecause(partyKindSchema.parse(partner.kind), partner.inSef);
  return isIdentified(buyer) ? outsideSefBecause(kindOfParty(buyer), null) : null;
}

/** What documents on the desk take from the company, what SEF's register says of their buyers, and SEF's own list. */
export type Desk = {
  organization: Prisma.OrganizationGetPayload<object>;
  account: string | null;
  register: RegisterAnswer;
  changedReasons: readonly ExemptionReason[];
};

/** @param rows the documents that it is for. */
export async function loadDesk(tx: Tx, organizationId: string, rows: readonly SalesRow[]): Promise<Desk> {
  const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } });
  const account = await tx.organizationBankAccount.findFirst({
    where: { organizationId },
    orderBy: [{ isDefault: "desc" }, { createdAt: "asc" }],
  });
  const pibs = rows.flatMap((row) => row.partner?.pib ?? assembleInvoice(row).buyer.pib ?? []);
  const environment = environmentSchema.parse(rows[0]?.environment ?? organization.environment);
  const register = await findInRegister(tx, environment, [...new Set(pibs)]);
  const { changes: changedReasons } = await findReasonList(environment, tx);
  return { organization, account: account?.account ?? null, register, changedReasons };
}

function registerOf({ register }: Desk, pib: string | null): RegisterAnswer["rows"] | null {
  if (register.refreshedAt === null || pib === null) return null;
  return register.rows.filter((row) => row.pib === pib);
}

/**
 * Seller, account and buyer as they are today, and the days that a draft leaves open: issue day is the day of sending,
 * the supply day is the same unless entered, due day by the customer's or the company's terms.
 */
function refresh({ organization, account }: Desk, row: SalesRow, stored: Invoice, day: CivilDate): Invoice {
  const termDays = row.partner?.paymentTermDays ?? organization.paymentTermDays;
  const hasDelivery = stored.typeCode !== "386";
  // A credit document has no due day, and on an advance it is the day the money came: nobody but the user knows it.
  const hasTerm = stored.typeCode !== "381" && stored.typeCode !== "386";
  return {
    ...stored,
    seller: partyOf(organization),
    buyer: row.partner ? partyOf(row.partner) : stored.buyer,
    issueDate: day,
    deliveryDate: stored.deliveryDate ?? (hasDelivery ? day : null),
    dueDate: stored.dueDate ?? (hasTerm ? addDays(day, termDays) : null),
    payment: { ...stored.payment, account },
  };
}

/** Only public buyers are asked; for everybody else SEF wants an explicit No. */
function readSendToCir(value: string | null, buyerIsPublic: boolean): "Yes" | "No" | null {
  if (value === "Yes" || value === "No") return value;
  return buyerIsPublic ? null : "No";
}
