import type { Tx } from "#server/db/client.ts";
import { addDays, belgradeDay, type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import type { Calendar } from "#server/domain/deadline/calendar.ts";
import type { DocumentFacts } from "#server/domain/deadline/deadline.ts";
import { lawParams } from "#server/domain/deadline/law-params.ts";
import { inferSettlement, type SettledBy } from "#server/domain/lifecycle/infer-settlement.ts";
import { nextStepAfter } from "#server/domain/lifecycle/next-step.ts";
import type { Change } from "./change.ts";
import { loadDaysOff } from "./deadlines/load-days-off.ts";
import { loadFacts, loadOwnFacts } from "./deadlines/load-facts.ts";
import { planPolls } from "./plan-polls.ts";
import { recordEvent } from "./record-event.ts";
import { refreshDeadlines } from "./refresh-deadlines.ts";

/** The row of `sef_invoice` as it stands after SEF's news were stored. */
type Stored = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * Draws the conclusions from news that are stored: who answered, what is left to a person, when to look again, and
 * which deadlines run. Ours alone, and labelled so; SEF's status stays as SEF gave it.
 *
 * @param before SEF's status before the news; null when only a moment is known better now.
 */
export async function concludeState(
  tx: Tx,
  change: Pick<Change, "organizationId" | "environment" | "direction" | "cause">,
  documentId: string,
  { before, now }: { before: string | null; now: Date },
): Promise<void> {
  const { organizationId, environment, direction, cause } = change;
  const stored = await load(tx, organizationId, documentId);
  if (!stored?.invoice) return;
  const company = { organizationId, environment };
  const calendar = await loadDaysOff(tx);
  const own = await loadOwnFacts(tx, company);
  const [document] = await loadFacts(tx, company, [stored.invoice.id], own, belgradeDay(now));
  if (!document) return;
  const wasRejected = before === "Rejected" || (before === null && stored.nextStep === "acceptedLate");
  const isOurs = await isOurAct(tx, stored);
  const settledBy = whoAnswered(stored, document.facts, { isOurs, wasRejected }, calendar);
  // What somebody has marked as processed stays so until the document moves on.
  const isNewStep = before !== null || (settledBy !== stored.settledBy && stored.nextStep !== null);
  const step = nextStepAfter({ direction, status: stored.status, settledBy, isOurs, wasRejected });
  await tx.sefInvoice.update({
    where: { organizationId_id: { organizationId, id: documentId } },
    data: { settledBy, ...(isNewStep ? { nextStep: step } : {}) },
    select: { id: true },
  });
  if (settledBy === "silence" && stored.settledBy !== "silence") await tellSilence(tx, change, stored);
  await refreshDeadlines(tx, company, [stored.invoice.id], { cause, now });
  await planPolls(tx, [stored], now);
}

function load(tx: Tx, organizationId: string, id: string) {
  return tx.sefInvoice.findUnique({
    where: { organizationId_id: { organizationId, id } },
    include: { invoice: { select: { id: true, partnerId: true } } },
  });
}

function whoAnswered(
  { status, settledAt, sentAt, comment }: Stored,
  facts: DocumentFacts,
  known: { isOurs: boolean; wasRejected: boolean },
  calendar: Calendar,
): SettledBy | null {
  if ((status !== "Approved" && status !== "Rejected") || settledAt === null) return null;
  const on = dayOfAnswer(settledAt, sentAt);
  return inferSettlement(facts, { status, on, comment, ...known }, calendar, lawParams);
}

const dayMs = 86_400_000;

/**
 * The day of an answer. SEF may count in hours from the moment of sending: where clocks were put back in between, so
 * many full days end on the evening before.
 */
function dayOfAnswer(settledAt: Date, sentAt: Date | null): CivilDate {
  const on = belgradeDay(settledAt);
  if (sentAt === null) return on;
  const full = addDays(belgradeDay(sentAt), Math.floor((settledAt.getTime() - sentAt.getTime()) / dayMs));
  return compareDates(full, on) > 0 ? full : on;
}

/** Whether a state that SEF tells of is what one of us asked for here. */
async function isOurAct(tx: Tx, { organizationId, invoice, direction, status }: Stored): Promise<boolean> {
  const kinds = new Map([
    ["sales/Cancelled", "cancel"],
    ["sales/Storno", "storno"],
    ["purchase/Approved", "accept"],
    ["purchase/Rejected", "reject"],
  ]);
  const kind = kinds.get(`${direction}/${status}`);
  if (kind === undefined || !invoice) return false;
  const state = { in: ["queued", "calling", "unclear", "done"] };
  return (await tx.documentAct.count({ where: { organizationId, invoiceId: invoice.id, kind, state } })) > 0;
}

async function tellSilence(
  tx: Tx,
  { organizationId, environment }: Pick<Change, "organizationId" | "environment">,
  { id, invoice, status, settledAt }: Stored,
): Promise<void> {
  if (!invoice || !settledAt) return;
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: invoice.id,
    partnerId: invoice.partnerId,
    kind: "settledBySilence",
    cause: "system",
    sefStatus: status,
    details: { date: belgradeDay(settledAt) },
    dedupeKey: `silence/${id}/${status}`,
    // Beside SEF's own word on the line of time, and after it.
    occurredAt: settledAt,
  });
}
