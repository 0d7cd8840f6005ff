import { systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { getInvoice } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import { applySalesStatus } from "./apply-sales-status.ts";
import { type Change, type ChangeResult, unfinished } from "./change.ts";
import { receivePurchase } from "./receive-purchase.ts";

/**
 * The one way in for every change, whichever door it came through: fetch the state from SEF, store it, put it on the
 * timeline. Running it twice changes nothing.
 */
export async function receiveChange(connection: SefConnection, change: Change): Promise<ChangeResult> {
  const status = await getInvoice(connection, change.direction, change.sefInvoiceId);
  if (status.kind !== "ok") return unfinished(status);
  if (change.direction === "purchase") return receivePurchase(connection, change, status.value, status.raw);
  const now = systemClock();
  return withCompany(change.organizationId, (tx) =>
    applySalesStatus(tx, change, status.value, status.raw, now),
  );
}
