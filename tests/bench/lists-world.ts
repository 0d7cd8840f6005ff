import pg from "pg";

/** The company that lists are measured of, and one beside it with a tenth as many, so that there is something to hide. */
export const company = {
  organizationId: "00000000-0000-4000-8000-00000000000a",
  environment: "production",
} as const;
const neighbour = "00000000-0000-4000-8000-00000000000b";

const addCompanies = `
  INSERT INTO organization (id, slug, name, pib, registration_number, environment) VALUES
    ('${company.organizationId}', 'velika', 'Velika d.o.o.', '101134702', '07020171', 'production'),
    ('${neighbour}', 'susedna', 'Susedna d.o.o.', '100000016', '07020171', 'production')`;

/** Two thousand partners with names of two words and a place. */
const addPartners = `
  INSERT INTO partner (organization_id, id, environment, kind, is_customer, is_supplier, name, pib, updated_at)
  SELECT $1::uuid, gen_random_uuid(), 'production', 'company', true, true,
         (ARRAY['Zelena','Stara','Nova','Plava','Crvena','Mala','Velika','Gornja','Donja','Prva'])[1 + n % 10] || ' ' ||
         (ARRAY['Pekara','Mlekara','Štamparija','Ćilimara','Građevina','Železara','Apoteka','Knjižara','Trgovina','Šećerana',
                'Vodovod','Prevoz'])[1 + n % 12] || ' ' ||
         (ARRAY['Čačak','Šabac','Niš','Užice','Kraljevo','Sombor','Zaječar'])[1 + n % 7] || ' ' || n,
         lpad((100000000 + n * 7919)::text, 9, '0'), now()
    FROM generate_series(1, 2000) AS n`;

/**
 * How often things are. What is rare in a large company would not fill a page of a small one, and a page of three rows
 * is no measure for a page of fifty: in a small one the rare is frequent and the years are months, so that every filter
 * fills its page in both.
 */
type Shape = {
  /** Documents stand over so many days. */
  days: number;
  /** One of so many is a draft, issued outside SEF, refused, a credit note, marked as a mistake, rejected. */
  draft: number;
  outside: number;
  refused: number;
  credit: number;
  mistake: number;
  rejected: number;
  /** Their names are drawn from so many partners. */
  partners: number;
};
const largeShape: Shape = {
  ...{ days: 1200, draft: 211, outside: 499, refused: 1009, credit: 29, mistake: 1000, rejected: 40 },
  partners: 2000,
};
const smallShape: Shape = {
  ...{ days: 100, draft: 11, outside: 13, refused: 17, credit: 12, mistake: 10, rejected: 3 },
  partners: 10,
};
const smallMax = 10_000;

/** Ids grow with time, as ours do. Of ten documents eight are sales; nearly all were settled long ago, as in a company that has worked for years. */
const addInvoices = (shape: Shape) => `
  INSERT INTO invoice (organization_id, id, environment, direction, type_code, number, partner_id, document, issue_date,
                       due_date, currency, tax_exclusive, tax_total, payable, state, issued_outside_sef, created_at, updated_at)
  SELECT $1::uuid, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'production', side.direction,
         CASE WHEN n % ${shape.credit} = 0 THEN '381' WHEN n % 97 = 0 THEN '386' ELSE '380' END, (2023 + n / ($3 / 4 + 1)) || '-' || n, p.id,
         jsonb_build_object('deliveryDate', NULL, CASE side.direction WHEN 'sales' THEN 'buyer' ELSE 'seller' END,
                            jsonb_build_object('name', p.name, 'pib', p.pib)),
         day.date, day.date + 15, 'RSD', amount.net, amount.net * 0.2, amount.net * 1.2,
         CASE WHEN side.direction = 'sales' THEN
           CASE WHEN n % ${shape.draft} = 0 THEN 'draft' WHEN n % ${shape.outside} = 0 THEN 'issued' WHEN n % ${shape.refused} = 0 THEN 'refused' ELSE 'sent' END END,
         side.direction = 'sales' AND n % ${shape.draft} <> 0 AND n % ${shape.outside} = 0,
         day.date + interval '10 hours' + n * interval '1 millisecond',
         day.date + interval '3 days' + n * interval '1 millisecond'
    FROM generate_series($2::int, $3::int) AS n
   CROSS JOIN LATERAL (SELECT CASE WHEN n % 10 < 8 THEN 'sales' ELSE 'purchase' END AS direction) AS side
   CROSS JOIN LATERAL (SELECT date '2026-11-21' - (($3 - n)::bigint * ${shape.days} / $3)::int AS date) AS day
   CROSS JOIN LATERAL (SELECT ((n::bigint * 7919) % 9999991)::numeric / 10 AS net) AS amount
    JOIN (SELECT row_number() OVER (ORDER BY pib) AS place, * FROM partner WHERE organization_id = $1) AS p
      ON p.place = 1 + (n::bigint * n % ${shape.partners})`;

const addStates = (shape: Shape) => `
  INSERT INTO sef_invoice (organization_id, id, environment, direction, sef_invoice_id, invoice_id, status, sef_status,
                           next_poll_at)
  SELECT i.organization_id, gen_random_uuid(), i.environment, i.direction, $2 + row_number() OVER (), i.id, s.status, s.status, NULL
    FROM invoice i
   CROSS JOIN LATERAL (SELECT ('x' || substr(md5(i.id::text), 1, 6))::bit(24)::int AS chance) AS c
   CROSS JOIN LATERAL (SELECT CASE WHEN i.issue_date > '2026-11-10' THEN CASE i.direction WHEN 'sales' THEN 'Sent' ELSE 'New' END
     WHEN c.chance % ${shape.mistake} = 0 AND i.direction = 'sales' THEN 'Mistake' WHEN c.chance % ${shape.rejected} = 0 THEN 'Rejected'
     WHEN c.chance % 50 = 0 THEN 'Storno' ELSE 'Approved' END AS status) AS s
   WHERE i.organization_id = $1 AND i.state IS DISTINCT FROM 'draft' AND i.state IS DISTINCT FROM 'issued'
     AND i.state IS DISTINCT FROM 'refused'
     AND NOT EXISTS (SELECT FROM sef_invoice x WHERE x.organization_id = i.organization_id AND x.invoice_id = i.id)`;

const addDeadlines = `
  INSERT INTO document_deadline (organization_id, id, environment, invoice_id, direction, partner_id, kind, rule, clock_start,
                                 earliest, latest, consequence, confidence, params_version, computed_at)
  SELECT i.organization_id, gen_random_uuid(), i.environment, i.id, i.direction, i.partner_id, 'response', 'privateResponse', i.issue_date,
         i.issue_date + 15, i.issue_date + 15, 'deemedRejected', 'A', '1', now()
    FROM invoice i JOIN sef_invoice s ON s.organization_id = i.organization_id AND s.invoice_id = i.id
   WHERE i.organization_id = $1 AND s.status IN ('Sent', 'New')
     AND NOT EXISTS (SELECT FROM document_deadline d WHERE d.organization_id = i.organization_id AND d.invoice_id = i.id)`;

/**
 * Fills the company up to so many invoices. Triggers sleep meanwhile and indexes are built afterwards; the lists are then
 * filled as a migration fills them.
 */
export async function fillUpTo(connectionString: string, invoices: number): Promise<void> {
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  try {
    const { rows: kept } = await owner.query<{ invoices: number }>(
      "SELECT count(*)::int AS invoices FROM document_listing WHERE organization_id = $1",
      [company.organizationId],
    );
    if (kept[0]?.invoices === invoices) return;
    await owner.query("SET session_replication_role = replica");
    const known = await owner.query("SELECT FROM organization");
    if (known.rowCount === 0) {
      await owner.query(addCompanies);
      for (const id of [company.organizationId, neighbour]) await owner.query(addPartners, [id]);
    }
    const { rows } = await owner.query<{ definition: string; name: string }>(`
      SELECT indexdef AS definition, indexname AS name FROM pg_indexes
       WHERE tablename = 'document_listing' AND indexname <> 'document_listing_pkey'`);
    for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
    await owner.query("TRUNCATE document_listing, document_tally, document_month_tally");
    await addDocuments(owner, company.organizationId, invoices, 0);
    await addDocuments(owner, neighbour, invoices / 10, 1_000_000_000);
    await owner.query("ANALYZE");
    await owner.query("INSERT INTO document_listing SELECT * FROM app.current_listing");
    await owner.query(`
      INSERT INTO document_tally (organization_id, environment, direction, tab, state, sef_status, type_code,
                                  issued_outside_sef, facet, delta)
      SELECT organization_id, environment, direction, tab, state, sef_status, type_code, issued_outside_sef, facet, count(*)
        FROM document_listing GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`);
    await owner.query(`
      INSERT INTO document_month_tally (organization_id, environment, month, direction, state, sef_status, delta)
      SELECT organization_id, environment, date_trunc('month', issued_on)::date, direction, state, sef_status, count(*)
        FROM document_listing GROUP BY 1, 2, 3, 4, 5, 6`);
    await owner.query("SET maintenance_work_mem = '512MB'");
    for (const { definition } of rows) await owner.query(definition);
    await owner.query("VACUUM ANALYZE");
  } finally {
    await owner.end();
  }
}

async function addDocuments(owner: pg.Client, id: string, upTo: number, firstSefId: number): Promise<void> {
  const shape = upTo > smallMax ? largeShape : smallShape;
  await owner.query("DELETE FROM document_deadline WHERE organization_id = $1", [id]);
  await owner.query("DELETE FROM sef_invoice WHERE organization_id = $1", [id]);
  await owner.query("DELETE FROM invoice WHERE organization_id = $1", [id]);
  await owner.query(addInvoices(shape), [id, 1, upTo]);
  await owner.query("ANALYZE invoice");
  await owner.query(addStates(shape), [id, firstSefId]);
  await owner.query("ANALYZE sef_invoice");
  await owner.query(addDeadlines, [id]);
}
