import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import {
  concernsCompany,
  mayBeNews,
  noticeOfEvent,
  statusKey,
} from "#server/domain/notice/notice-of-event.ts";
import { tellPeople } from "./tell-people.ts";

/** An event of the timeline, as far as people are told of it. */
type ToldEvent = {
  organizationId: string;
  environment: Environment;
  invoiceId: string | null;
  kind: string;
  cause: string;
  sefStatus?: string;
  details?: Record<string, string | number | null>;
  occurredAt: Date;
};

/** Tells people of an event that has just come onto the timeline, where it is news to anybody. */
export async function tellOfEvent(tx: Tx, event: ToldEvent, clock: Clock = systemClock): Promise<void> {
  if (event.kind === "settledBySilence") return explainBySilence(tx, event);
  if (!mayBeNews(event.kind)) return;
  const sefStatus = event.sefStatus ?? null;
  const document = asksForDocument(event.kind) ? await findDocument(tx, event) : null;
  // Where the company's rule gives a held document its new date at once, it goes on by itself.
  if (event.kind === "heldDate" && document?.state !== "held_date") return;
  const direction = document?.direction === "purchase" ? "purchase" : "sales";
  const notice = noticeOfEvent({ ...event, sefStatus }, direction, belgradeDay(event.occurredAt));
  if (notice === null || (await isOwnDeed(tx, event))) return;
  await tellPeople(tx, event, [
    {
      ...notice,
      invoiceId: concernsCompany(event.kind) ? null : event.invoiceId,
      alertId: null,
      details: { facts: { event: event.kind, sefStatus, ...event.details }, deadlines: [] },
      // What is heard of late is news all the same.
      at: clock(),
    },
  ]);
}

function asksForDocument(kind: string): boolean {
  return kind === "statusChanged" || kind === "heldDate";
}

async function findDocument(
  tx: Tx,
  { organizationId, invoiceId }: ToldEvent,
): Promise<{ direction: string; state: string | null } | null> {
  if (invoiceId === null) return null;
  return tx.invoice.findUnique({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { direction: true, state: true },
  });
}

const actsBehind: Readonly<Record<string, string>> = {
  Approved: "accept",
  Rejected: "reject",
  Cancelled: "cancel",
  Storno: "storno",
};

/** A status that one of the company's own people asked for here: it stands on the timeline, and is news to nobody. */
async function isOwnDeed(
  tx: Tx,
  { organizationId, invoiceId, kind, sefStatus }: ToldEvent,
): Promise<boolean> {
  const act = actsBehind[sefStatus ?? ""];
  if (kind !== "statusChanged" || invoiceId === null || act === undefined) return false;
  const own = await tx.documentAct.count({
    where: { organizationId, invoiceId, kind: act, state: { in: ["calling", "unclear", "done"] } },
  });
  return own > 0;
}

/** What was just told of a status: nobody decided it, the term ended. */
async function explainBySilence(tx: Tx, event: ToldEvent): Promise<void> {
  const { organizationId, environment, invoiceId, sefStatus, details } = event;
  if (invoiceId === null || sefStatus === undefined) return;
  await tx.$executeRaw`
    UPDATE notification SET details = jsonb_set(details, '{facts,silentUntil}', to_jsonb(${details?.date ?? null}::text))
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}
       AND invoice_id = ${invoiceId}::uuid AND dedupe_key = ${statusKey(invoiceId, sefStatus)}`;
}
