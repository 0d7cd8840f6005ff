import pg from "pg";
import { z } from "zod";

/**
 * The independent witness of a storm: reads the sandbox's log and the database, and nothing of the server's code, so that
 * it cannot believe the same mistake.
 */
export type Verdict = {
  /** Documents whose sending was accepted from a person and that are gone, or count as sent while SEF has none. */
  lost: number;
  /** Documents more than one at SEF, by seller and number. */
  doubledAtSef: number;
  /** requestIds under which more than one content came. */
  sameRequestOtherBytes: number;
  /** Contents that came under more than one requestId: sent anew where they should have been repeated. */
  sameBytesOtherRequest: number;
  /** Documents that we take for sent under an id that SEF gave to another, or that it never gave. */
  wrongIds: number;
  /** Sent by a person and neither sent nor refused a minute after the faults ended. */
  stuck: number;
  /** Four arrivals of one key within a second. */
  windowsOverLimit: number;
  /** 429 that no fault made. */
  natural429: number;
  /** Notifications that we acknowledged and do not have. */
  acknowledgedMissing: number;
};

/** What is known of a document that is not settled, for whoever has to find out why. */
export type Unsettled = Record<string, unknown>;

/** An arrival, by when it came after the first of its window. */
export type Arrival = { afterMs: number; path: string; status: number | null; fault: string | null };

export type Census = {
  unsettled: Unsettled[];
  /** Windows over the limit, for whoever has to find out why. */
  crowded: Arrival[][];
  sent: number;
  calls: number;
  /** From the first fault to the last. */
  faultShare: number;
  faults: Record<string, number>;
  notifications: Record<string, number>;
};

const requestsSchema = z.object({
  requests: z.array(
    z.object({
      monotonicMs: z.number(),
      path: z.string(),
      requestId: z.string().nullable(),
      bodySha256: z.string().nullable(),
      keyHash: z.string().nullable(),
      fault: z.string().nullable(),
      status: z.number().nullable(),
    }),
  ),
});
const documentsSchema = z.object({
  documents: z.array(
    z.object({
      salesInvoiceId: z.number(),
      number: z.string(),
      sellerPib: z.string(),
      requestId: z.string().nullable(),
    }),
  ),
});
const deliveriesSchema = z.object({
  deliveries: z.array(
    z.object({
      body: z.string(),
      outcome: z.string(),
      attempts: z.array(z.object({ status: z.number().nullable() })),
    }),
  ),
});

type Row = { pib: string; number: string; state: string; sefInvoiceId: string | null };

export async function checkStorm(places: {
  databaseUrl: string;
  sandboxUrl: string;
  /** How many documents the portal has accepted for sending, by what people were told. */
  accepted: number;
  /** How the numbers of the storm's documents begin. */
  prefix: string;
}): Promise<{ verdict: Verdict; census: Census }> {
  const { requests } = requestsSchema.parse(await ask(places.sandboxUrl, "requests"));
  const { documents } = documentsSchema.parse(await ask(places.sandboxUrl, "state"));
  const { deliveries } = deliveriesSchema.parse(await ask(places.sandboxUrl, "deliveries"));
  const { rows, bodies, unsettled } = await readDatabase(places.databaseUrl, places.prefix);
  const atSef = groupBy(documents, ({ sellerPib, number }) => `${sellerPib}/${number}`);
  const crowded = findCrowdedWindows(requests);
  const settled = (row: Row) => row.state === "sent" || row.state === "refused";
  const acknowledged = deliveries.filter(({ attempts }) =>
    attempts.some(({ status }) => status !== null && status >= 200 && status < 300),
  );
  return {
    verdict: {
      lost:
        Math.max(0, places.accepted - rows.length) +
        rows.filter((row) => row.state === "sent" && !atSef.has(`${row.pib}/${row.number}`)).length,
      doubledAtSef: [...atSef.values()].filter((group) => group.length > 1).length,
      sameRequestOtherBytes: [...groupBy(requests, ({ requestId }) => requestId).entries()].filter(
        ([requestId, group]) =>
          requestId !== null && new Set(group.flatMap(({ bodySha256 }) => bodySha256 ?? [])).size > 1,
      ).length,
      sameBytesOtherRequest: [...groupBy(requests, ({ bodySha256 }) => bodySha256).entries()].filter(
        ([bytes, group]) =>
          bytes !== null && new Set(group.flatMap(({ requestId }) => requestId ?? [])).size > 1,
      ).length,
      wrongIds: rows.filter(
        (row) =>
          row.state === "sent" &&
          !atSef
            .get(`${row.pib}/${row.number}`)
            ?.some((found) => String(found.salesInvoiceId) === row.sefInvoiceId),
      ).length,
      stuck: rows.filter((row) => !settled(row)).length,
      windowsOverLimit: crowded.length,
      natural429: requests.filter(({ status, fault }) => status === 429 && fault === null).length,
      acknowledgedMissing: acknowledged.filter(({ body }) => !bodies.has(body)).length,
    },
    census: {
      unsettled,
      crowded,
      sent: rows.length,
      calls: requests.length,
      faultShare: shareOfFaults(requests),
      faults: countBy(requests.flatMap(({ fault }) => fault ?? [])),
      notifications: {
        ...countBy(deliveries.map(({ outcome }) => outcome)),
        acknowledged: acknowledged.length,
        doubled: deliveries.length - new Set(deliveries.map(({ body }) => body)).size,
      },
    },
  };
}

function shareOfFaults(requests: readonly { fault: string | null }[]): number {
  const isStruck = requests.map(({ fault }) => fault !== null);
  const during = isStruck.slice(isStruck.indexOf(true), isStruck.lastIndexOf(true) + 1);
  return Number((during.filter(Boolean).length / Math.max(1, during.length)).toFixed(3));
}

type Requests = z.infer<typeof requestsSchema>["requests"];

/** SEF takes three calls of a key in any second: four arrivals within one, of each key. */
function findCrowdedWindows(requests: Requests): Arrival[][] {
  const ofKeys = requests.filter(({ keyHash }) => keyHash !== null);
  return [...groupBy(ofKeys, ({ keyHash }) => keyHash).values()].flatMap((group) => {
    const calls = group.toSorted((a, b) => a.monotonicMs - b.monotonicMs);
    return calls.flatMap((first, index) => {
      const four = calls.slice(index, index + 4);
      const last = four.at(-1);
      if (four.length < 4 || !last || last.monotonicMs - first.monotonicMs >= 1_000) return [];
      return [
        four.map(({ monotonicMs, path, status, fault }) => {
          return { afterMs: Math.round(monotonicMs - first.monotonicMs), path, status, fault };
        }),
      ];
    });
  });
}

async function readDatabase(
  databaseUrl: string,
  prefix: string,
): Promise<{ unsettled: Unsettled[]; rows: Row[]; bodies: Set<string> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(
      `SELECT o.pib, i.number, i.state, s.sef_invoice_id::text AS "sefInvoiceId"
         FROM invoice i JOIN organization o ON o.id = i.organization_id
         LEFT JOIN sef_invoice s ON s.organization_id = i.organization_id AND s.invoice_id = i.id
        WHERE i.number LIKE $1 || '%' AND i.queued_at IS NOT NULL`,
      [prefix],
    );
    const stored = await client.query<{ body: string }>("SELECT body FROM sef_webhook_log");
    const unsettled = await client.query<Unsettled>(
      `SELECT i.number, i.state, i.failure, i.attempts, i.claimed_by, i.next_attempt_at - now() AS due_in,
              a.outcome, a.calls, now() - a.last_started_at AS since_call,
              (SELECT count(*) FROM graphile_worker._private_jobs j
                WHERE j.payload ->> 'organizationId' = i.organization_id::text) AS jobs,
              (SELECT min(j.run_at) - now() FROM graphile_worker._private_jobs j
                WHERE j.payload ->> 'organizationId' = i.organization_id::text) AS next_job_in,
              (SELECT count(*) FROM quarantined_job q WHERE q.organization_id = i.organization_id) AS quarantined
         FROM invoice i LEFT JOIN send_attempt a ON a.organization_id = i.organization_id AND a.invoice_id = i.id
        WHERE i.number LIKE $1 || '%' AND i.queued_at IS NOT NULL AND i.state NOT IN ('sent', 'refused')`,
      [prefix],
    );
    return { unsettled: unsettled.rows, rows, bodies: new Set(stored.rows.map(({ body }) => body)) };
  } finally {
    await client.end();
  }
}

async function ask(sandboxUrl: string, door: string): Promise<unknown> {
  return (await fetch(`${sandboxUrl}/__sim/${door}`)).json();
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function countBy(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...groupBy(names, (name) => name)].map(([name, group]) => [name, group.length]).sort(),
  );
}
