import { prisma, type Tx } from "#server/db/client.ts";
import type { SefConnection } from "./connection.ts";
import type { BreakerOwner } from "./slot.ts";

/** go: calls may be tried. parked: there is no point in it before so many milliseconds have passed. */
export type Door = { kind: "go" } | { kind: "parked"; by: BreakerOwner; ms: number };

/** While somebody else's call tries whether SEF is back. */
const probeWaitMs = 1_000;

/**
 * Asks both breakers before work is begun, so that no document is touched for nothing. Whether a call really starts is
 * decided by the gate at its moment.
 *
 * @param reader a transaction that is open anyway; the breakers belong to no company.
 */
export async function askBreaker(
  { keyHash, baseUrl }: SefConnection,
  reader: Pick<Tx, "$queryRaw"> = prisma(),
): Promise<Door> {
  const [row] = await reader.$queryRaw<{ company: number | null; host: number | null; probing: boolean }[]>`
    SELECT (SELECT extract(epoch FROM k.open_until - clock_timestamp()) * 1000
              FROM sef_key k WHERE k.key_hash = ${keyHash})::double precision AS company,
           (SELECT extract(epoch FROM h.open_until - clock_timestamp()) * 1000
              FROM sef_host_state h WHERE h.host = ${baseUrl})::double precision AS host,
           EXISTS (SELECT FROM sef_host_state h
                     JOIN sef_slot s ON s.key_hash = h.probe_key AND s.slot = h.probe_slot AND s.host = h.host
                    WHERE h.host = ${baseUrl} AND h.open_until IS NOT NULL
                      AND s.lease_until > clock_timestamp()) AS probing`;
  const company = row?.company ?? 0;
  const host = Math.max(row?.host ?? 0, row?.probing ? probeWaitMs : 0);
  if (company <= 0 && host <= 0) return { kind: "go" };
  return host >= company
    ? { kind: "parked", by: "host", ms: host }
    : { kind: "parked", by: "company", ms: company };
}
