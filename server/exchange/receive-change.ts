import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { getInvoice } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { adoptSalesDocument } from "./adopt-sales-document.ts";
import { applySalesStatus } from "./apply-sales-status.ts";
import { type Change, type ChangeResult, unfinished } from "./change.ts";
import { receivePurchase } from "./receive-purchase.ts";
import { checkMoments } from "./sef-moments.ts";

/**
 * The one way in for every change, whichever door it came through: fetch the state from SEF, store it, put it on the
 * timeline. A document that is not here yet is made, with partner and XML. Running it twice changes nothing.
 */
export async function receiveChange(
  connection: SefConnection,
  news: Change,
  clock: Clock = systemClock,
): Promise<ChangeResult> {
  const view = news.contractHolder ? "contract" : news.direction;
  const askedAt = clock();
  const status = await getInvoice(connection, view, news.sefInvoiceId);
  if (status.kind !== "ok") return unfinished(status);
  const answer = { status: status.value, rawStatus: status.raw, askedAt, now: clock() };
  const { change, found } = checkMoments(news, answer);
  if (change.direction === "purchase") return receivePurchase(connection, change, found);
  const result = await withCompany(change.organizationId, (tx) => applySalesStatus(tx, change, found));
  return result.kind === "stranger" ? adoptSalesDocument(connection, change, found, result.known) : result;
}
