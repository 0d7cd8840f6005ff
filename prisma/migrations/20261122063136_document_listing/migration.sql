-- CreateTable
CREATE TABLE "document_listing" (
    "organization_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "tab" TEXT NOT NULL,
    "state" TEXT,
    "sef_status" TEXT,
    "settled_by" TEXT,
    "next_step" TEXT,
    "is_disputed" BOOLEAN NOT NULL,
    "cir_status" TEXT,
    "pending_act" TEXT,
    "contract_holder" BOOLEAN NOT NULL,
    "sent_elsewhere" BOOLEAN NOT NULL,
    "issued_outside_sef" BOOLEAN NOT NULL,
    "type_code" TEXT NOT NULL,
    "number" TEXT,
    "number_key" TEXT NOT NULL,
    "partner_id" UUID,
    "partner_name" TEXT NOT NULL,
    "partner_pib" TEXT,
    "issue_date" DATE,
    "issued_on" DATE NOT NULL,
    "due_date" DATE,
    "due_on" DATE NOT NULL,
    "delivery_date" TEXT,
    "deadline_on" DATE NOT NULL,
    "deadline_latest" DATE,
    "deadline_kind" TEXT,
    "deadline_consequence" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "currency" TEXT NOT NULL,
    "payable" DECIMAL(18,2) NOT NULL,
    "payable_paras" BIGINT NOT NULL,
    "tax_total" DECIMAL(18,2) NOT NULL,
    "oddities" INTEGER NOT NULL,
    "search" TEXT NOT NULL,

    CONSTRAINT "document_listing_pkey" PRIMARY KEY ("organization_id","invoice_id")
);

-- CreateTable
CREATE TABLE "document_tally" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "environment" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "tab" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "document_tally_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "document_listing_deadline_idx" ON "document_listing"("organization_id", "environment", "direction", "tab", "deadline_on", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_issued_idx" ON "document_listing"("organization_id", "environment", "direction", "tab", "issued_on", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_amount_idx" ON "document_listing"("organization_id", "environment", "direction", "tab", "payable_paras", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_number_idx" ON "document_listing"("organization_id", "environment", "direction", "tab", "number_key", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_status_idx" ON "document_listing"("organization_id", "environment", "direction", "sef_status", "changed_at");

-- CreateIndex
CREATE INDEX "document_listing_kind_idx" ON "document_listing"("organization_id", "environment", "direction", "type_code", "changed_at");

-- CreateIndex
CREATE INDEX "document_listing_partner_idx" ON "document_listing"("organization_id", "partner_id");

-- ----- closed lists --------------------------------------------------------------------------------------------------

ALTER TABLE document_listing
  ADD CONSTRAINT document_listing_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT document_listing_direction_check CHECK (direction IN ('sales', 'purchase')),
  ADD CONSTRAINT document_listing_tab_check CHECK (tab IN ('attention', 'waiting', 'done')),
  -- Bytes in order: quick to compare, and the same on every server.
  ALTER COLUMN number_key TYPE text COLLATE "C";
ALTER TABLE document_tally
  ADD CONSTRAINT document_tally_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT document_tally_direction_check CHECK (direction IN ('sales', 'purchase')),
  ADD CONSTRAINT document_tally_tab_check CHECK (tab IN ('attention', 'waiting', 'done'));

-- ----- words ---------------------------------------------------------------------------------------------------------

/* One form for all ways of writing a word: "Čačak", "cacak", "Чачак" and "CACAK" are the same, and đ is dj. */
CREATE FUNCTION app.fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN replace(replace(replace(replace(replace(
  translate(
    lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036F]', '', 'g')),
    'абвгдежзијклмнопрстћуфхцчшАБВГДЕЖЗИЈКЛМНОПРСТЋУФХЦЧШЂЉЊЏĐ',
    'abvgdezzijklmnoprstcufhccsabvgdezzijklmnoprstcufhccsђљњџđ'),
  'ђ', 'dj'), 'đ', 'dj'), 'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz');

/* A number of a document so that 9 stands before 10. */
CREATE FUNCTION app.number_key(number text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT coalesce(string_agg(
    CASE WHEN part[1] ~ '^[0-9]' AND length(part[1]) < 12 THEN lpad(part[1], 12, '0') ELSE app.fold(part[1]) END,
    '' ORDER BY place), '')
  FROM regexp_matches(coalesce(number, ''), '[0-9]+|[^0-9]+', 'g') WITH ORDINALITY AS split (part, place));

/* What `search` has to be LIKE, every one of them. A word of one or two letters stands at the beginning of a word:
   inside of words it is everywhere. */
CREATE FUNCTION app.search_patterns(sought text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT coalesce(array_agg(
    CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), '{}')
  FROM regexp_split_to_table(app.fold(sought), '\s+') AS word WHERE word <> '');

-- ----- the projection ------------------------------------------------------------------------------------------------

/* The projection as the tables have it now: the one place where it is said what a list shows and which tab holds it.
   Attention waits for one of us, waiting for SEF or the other side, done for nobody. */
CREATE VIEW app.current_listing WITH (security_invoker = true) AS
SELECT i.organization_id, i.id AS invoice_id, i.environment, i.direction,
       CASE
         WHEN s.next_step IS NOT NULL OR coalesce(c.is_disputed, false) THEN 'attention'
         WHEN i.direction = 'purchase' THEN CASE
           WHEN s.status = 'SendingInProgress' THEN 'waiting'
           WHEN coalesce(s.status, 'Unknown') NOT IN ('New', 'Seen', 'ReNotified', 'Unknown') THEN 'done'
           WHEN a.kind IN ('accept', 'reject') THEN 'waiting'
           ELSE 'attention' END
         WHEN i.state IN ('draft', 'refused', 'failed', 'held_date', 'held_credentials') THEN 'attention'
         WHEN i.state = 'outcome_unknown' AND i.next_attempt_at IS NULL THEN 'attention'
         WHEN i.state = 'issued' THEN 'done'
         WHEN i.state = 'sent' AND s.status IN ('Mistake', 'Unknown') THEN 'attention'
         WHEN i.state = 'sent' AND s.status IN
           ('Approved', 'Rejected', 'Cancelled', 'Storno', 'Paid', 'Archived', 'Deleted') THEN 'done'
         ELSE 'waiting' END AS tab,
       i.state, s.status AS sef_status, s.settled_by, s.next_step, coalesce(c.is_disputed, false) AS is_disputed,
       s.cir_status, a.kind AS pending_act, coalesce(s.contract_holder, false) AS contract_holder, i.sent_elsewhere,
       i.issued_outside_sef, i.type_code, i.number, app.number_key(i.number) AS number_key, i.partner_id,
       coalesce(side.name, '') AS partner_name, side.pib AS partner_pib,
       i.issue_date, coalesce(i.issue_date, '9999-12-31') AS issued_on,
       i.due_date, coalesce(i.due_date, '9999-12-31') AS due_on, i.document ->> 'deliveryDate' AS delivery_date,
       coalesce(d.earliest, '9999-12-31') AS deadline_on, d.latest AS deadline_latest, d.kind AS deadline_kind,
       d.consequence AS deadline_consequence, i.updated_at AS changed_at, i.created_at AS received_at, i.currency,
       i.payable, (i.payable * 100)::bigint AS payable_paras, i.tax_total,
       CASE jsonb_typeof(s.oddities) WHEN 'array' THEN jsonb_array_length(s.oddities) ELSE 0 END AS oddities,
       app.fold(concat_ws(' ', '', i.number, side.name, side.pib)) AS search
  FROM public.invoice i
 CROSS JOIN LATERAL (
   SELECT them ->> 'name' AS name, them ->> 'pib' AS pib
     FROM (SELECT i.document -> CASE i.direction WHEN 'sales' THEN 'buyer' ELSE 'seller' END AS them) AS party) AS side
  LEFT JOIN LATERAL (
    SELECT x.id, x.status, x.settled_by, x.next_step, x.cir_status, x.contract_holder, x.oddities
      FROM public.sef_invoice x WHERE x.organization_id = i.organization_id AND x.invoice_id = i.id
     ORDER BY x.created_at DESC, x.id DESC LIMIT 1) AS s ON true
  LEFT JOIN LATERAL (
    SELECT true AS is_disputed FROM public.sef_conflict x
     WHERE x.organization_id = i.organization_id AND x.document_id = s.id AND x.ended_at IS NULL LIMIT 1) AS c ON true
  LEFT JOIN LATERAL (
    SELECT x.kind, x.earliest, x.latest, x.consequence FROM public.document_deadline x
     WHERE x.organization_id = i.organization_id AND x.invoice_id = i.id AND x.state = 'running'
       AND x.kind IN ('response', 'rejection')
     ORDER BY x.earliest, x.id LIMIT 1) AS d ON true
  LEFT JOIN LATERAL (
    SELECT x.kind FROM public.document_act x
     WHERE x.organization_id = i.organization_id AND x.invoice_id = i.id AND x.state IN ('queued', 'calling', 'unclear')
     ORDER BY x.created_at DESC, x.id DESC LIMIT 1) AS a ON true;
GRANT SELECT ON app.current_listing TO seflow_app;

/*
 * How it is kept. Statements that change what a list shows only note whose row is stale, in a setting of the
 * transaction; when the transaction commits, the rows are computed anew, all in one statement.
 *
 * Two transactions that change one document from two sides at once (its status and its deadline, say) must both end up
 * in its row. Each locks the row and then, in a statement of its own that sees what has been committed meanwhile,
 * computes it: whoever comes second sees the first. And because rows are locked at commit only, always in order of
 * their ids and with nothing left to wait for, no two transactions can wait for each other.
 */
CREATE FUNCTION app.refresh_listings(stale text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  companies uuid[];
  documents uuid[];
BEGIN
  SELECT array_agg(split_part(entry, '/', 1)::uuid), array_agg(split_part(entry, '/', 2)::uuid)
    INTO companies, documents
    FROM (SELECT DISTINCT entry FROM unnest(string_to_array(stale, ',')) AS entry) AS entries;
  PERFORM FROM public.document_listing l
    JOIN unnest(companies, documents) AS s (organization_id, invoice_id) USING (organization_id, invoice_id)
   ORDER BY l.organization_id, l.invoice_id FOR UPDATE OF l;
  DELETE FROM public.document_listing l
   USING unnest(companies, documents) AS s (organization_id, invoice_id)
   WHERE l.organization_id = s.organization_id AND l.invoice_id = s.invoice_id
     AND NOT EXISTS (SELECT FROM public.invoice i WHERE i.organization_id = s.organization_id AND i.id = s.invoice_id);
  INSERT INTO public.document_listing AS l
  SELECT c.* FROM unnest(companies, documents) AS s (organization_id, invoice_id)
    JOIN app.current_listing c USING (organization_id, invoice_id)
  ON CONFLICT (organization_id, invoice_id) DO UPDATE SET
    (environment, direction, tab, state, sef_status, settled_by, next_step, is_disputed, cir_status, pending_act,
     contract_holder, sent_elsewhere, issued_outside_sef, type_code, number, number_key, partner_id, partner_name,
     partner_pib, issue_date, issued_on, due_date, due_on, delivery_date, deadline_on, deadline_latest, deadline_kind,
     deadline_consequence, changed_at, received_at, currency, payable, payable_paras, tax_total, oddities, search) =
    ROW (excluded.environment, excluded.direction, excluded.tab, excluded.state, excluded.sef_status,
     excluded.settled_by, excluded.next_step, excluded.is_disputed, excluded.cir_status, excluded.pending_act,
     excluded.contract_holder, excluded.sent_elsewhere, excluded.issued_outside_sef, excluded.type_code,
     excluded.number, excluded.number_key, excluded.partner_id, excluded.partner_name, excluded.partner_pib,
     excluded.issue_date, excluded.issued_on, excluded.due_date, excluded.due_on, excluded.delivery_date,
     excluded.deadline_on, excluded.deadline_latest, excluded.deadline_kind, excluded.deadline_consequence,
     excluded.changed_at, excluded.received_at, excluded.currency, excluded.payable, excluded.payable_paras,
     excluded.tax_total, excluded.oddities, excluded.search)
  WHERE l IS DISTINCT FROM excluded;
END $$;

/* Once for a transaction; the other rows' calls find nothing left. */
CREATE FUNCTION app.flush_listings() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE stale text := pg_catalog.current_setting('app.stale_listings', true);
BEGIN
  IF stale <> '' THEN
    PERFORM pg_catalog.set_config('app.stale_listings', '', true);
    PERFORM app.refresh_listings(stale);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION app.note_stale(entries text) RETURNS void
LANGUAGE sql AS $$
  SELECT pg_catalog.set_config('app.stale_listings',
           pg_catalog.concat_ws(',', nullif(pg_catalog.current_setting('app.stale_listings', true), ''), entries), true)
   WHERE entries IS NOT NULL;
$$;

/*
 * The notes of one table: whose rows a statement makes stale. An update that changes no column which a list shows
 * (a poll, a claim of a worker) makes none stale.
 *
 * owner: the document that a row belongs to; shown: the columns that a list shows something of.
 */
CREATE FUNCTION app.keep_listings_of(source regclass, owner text, shown text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  -- The name as it stands in the names of functions and triggers.
  name text := (SELECT relname FROM pg_class WHERE oid = source);
  now_shown text := (SELECT string_agg('n.' || column_name, ', ') FROM unnest(shown) AS column_name);
  was_shown text := (SELECT string_agg('o.' || column_name, ', ') FROM unnest(shown) AS column_name);
  event text;
BEGIN
  EXECUTE format($f$
    CREATE FUNCTION app.note_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        PERFORM app.note_stale((SELECT string_agg(DISTINCT organization_id || '/' || %2$s, ',') FROM new_rows
                                 WHERE %2$s IS NOT NULL));
      ELSIF TG_OP = 'DELETE' THEN
        PERFORM app.note_stale((SELECT string_agg(DISTINCT organization_id || '/' || %2$s, ',') FROM old_rows
                                 WHERE %2$s IS NOT NULL));
      ELSE
        PERFORM app.note_stale((
          SELECT string_agg(DISTINCT n.organization_id || '/' || owner.id, ',')
            FROM new_rows n JOIN old_rows o ON o.organization_id = n.organization_id AND o.id = n.id
           CROSS JOIN LATERAL (VALUES (n.%2$s), (o.%2$s)) AS owner (id)
           WHERE owner.id IS NOT NULL AND (%3$s, n.%2$s) IS DISTINCT FROM (%4$s, o.%2$s)));
      END IF;
      RETURN NULL;
    END $body$ $f$, name, owner, now_shown, was_shown);
  FOREACH event IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
    EXECUTE format('CREATE TRIGGER note_%1$s_%2$s AFTER %2$s ON %3$s REFERENCING %4$s FOR EACH STATEMENT EXECUTE FUNCTION app.note_%1$s()',
      name, event, source, CASE event WHEN 'insert' THEN 'NEW TABLE AS new_rows' WHEN 'delete' THEN 'OLD TABLE AS old_rows'
                           ELSE 'OLD TABLE AS old_rows NEW TABLE AS new_rows' END);
  END LOOP;
  EXECUTE format('CREATE CONSTRAINT TRIGGER flush_listings AFTER INSERT OR UPDATE OR DELETE ON %s
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.flush_listings()', source);
END $$;
REVOKE ALL ON FUNCTION app.keep_listings_of(regclass, text, text[]) FROM PUBLIC;

SELECT app.keep_listings_of('invoice', 'id', ARRAY['environment', 'direction', 'state', 'next_attempt_at',
  'sent_elsewhere', 'issued_outside_sef', 'type_code', 'number', 'partner_id', 'document', 'issue_date', 'due_date',
  'updated_at', 'created_at', 'currency', 'payable', 'tax_total']);
SELECT app.keep_listings_of('sef_invoice', 'invoice_id', ARRAY['status', 'settled_by', 'next_step', 'cir_status',
  'contract_holder', 'oddities', 'created_at']);
SELECT app.keep_listings_of('document_deadline', 'invoice_id', ARRAY['state', 'kind', 'earliest', 'latest', 'consequence']);
SELECT app.keep_listings_of('document_act', 'invoice_id', ARRAY['state', 'kind', 'created_at']);

/* A contradiction names the document at SEF, and that one ours. */
CREATE FUNCTION app.note_sef_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.note_stale((
    SELECT string_agg(DISTINCT x.organization_id || '/' || x.invoice_id, ',')
      FROM changed_rows r JOIN public.sef_invoice x ON x.organization_id = r.organization_id AND x.id = r.document_id
     WHERE x.invoice_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER note_sef_conflict_insert AFTER INSERT ON sef_conflict REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_sef_conflict();
CREATE TRIGGER note_sef_conflict_update AFTER UPDATE ON sef_conflict REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_sef_conflict();
CREATE TRIGGER note_sef_conflict_delete AFTER DELETE ON sef_conflict REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.note_sef_conflict();
CREATE CONSTRAINT TRIGGER flush_listings AFTER INSERT OR UPDATE OR DELETE ON sef_conflict
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.flush_listings();

-- ----- how many each tab holds ---------------------------------------------------------------------------------------

CREATE FUNCTION app.tally_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, delta)
    SELECT organization_id, environment, direction, tab, count(*) FROM new_rows
     GROUP BY organization_id, environment, direction, tab;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, delta)
    SELECT organization_id, environment, direction, tab, -count(*) FROM old_rows
     GROUP BY organization_id, environment, direction, tab;
  ELSE
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, delta)
    SELECT organization_id, environment, direction, tab, sum(one) FROM (
      SELECT organization_id, environment, direction, tab, 1 AS one FROM new_rows
      UNION ALL SELECT organization_id, environment, direction, tab, -1 FROM old_rows) AS moved
     GROUP BY organization_id, environment, direction, tab HAVING sum(one) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_insert AFTER INSERT ON document_listing REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.tally_listings();
CREATE TRIGGER tally_update AFTER UPDATE ON document_listing REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.tally_listings();
CREATE TRIGGER tally_delete AFTER DELETE ON document_listing REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.tally_listings();

-- ----- what stands there already -------------------------------------------------------------------------------------

-- The owner is bound by row-level security too, and no policy is for it: the wall is open while this transaction fills.
DO $$
DECLARE source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['invoice', 'sef_invoice', 'sef_conflict', 'document_deadline', 'document_act'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', source);
  END LOOP;
  INSERT INTO document_listing SELECT * FROM app.current_listing;
  FOREACH source IN ARRAY ARRAY['invoice', 'sef_invoice', 'sef_conflict', 'document_deadline', 'document_act'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', source);
  END LOOP;
END $$;

SELECT app.protect_tenant_table('document_listing');
SELECT app.protect_tenant_table('document_tally');
REVOKE UPDATE, DELETE ON document_tally FROM seflow_app;

-- ----- indexes -------------------------------------------------------------------------------------------------------

-- Trusted: whoever may create in the database may have them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Sorts of one list alone.
CREATE INDEX document_listing_changed_idx ON document_listing
  (organization_id, environment, direction, tab, changed_at, invoice_id) WHERE direction = 'sales';
CREATE INDEX document_listing_due_idx ON document_listing
  (organization_id, environment, direction, tab, due_on, invoice_id) WHERE direction = 'sales';
CREATE INDEX document_listing_received_idx ON document_listing
  (organization_id, environment, direction, tab, received_at, invoice_id) WHERE direction = 'purchase';
CREATE INDEX document_listing_state_idx ON document_listing
  (organization_id, environment, direction, state, changed_at) WHERE direction = 'sales';
CREATE INDEX document_listing_outside_idx ON document_listing
  (organization_id, environment, direction, changed_at) WHERE issued_outside_sef;
CREATE INDEX document_listing_search_idx ON document_listing USING gin (organization_id, search gin_trgm_ops)
  WHERE search IS NOT NULL;
CREATE INDEX partner_search_idx ON partner USING gin
  (organization_id, app.fold(' ' || name || ' ' || coalesce(pib, '')) gin_trgm_ops) WHERE name IS NOT NULL;

-- ----- doors ---------------------------------------------------------------------------------------------------------

/*
 * The documents of the transaction's company whose number, name or PIB holds every word that is sought, and partners
 * whose present name does. Behind row-level security no index may look into a text, since LIKE could tell of other
 * companies' rows; here the company is named by the function itself, and by nobody else.
 *
 * documents: null when they are more than `most`: then it is quicker to walk through the list.
 */
CREATE FUNCTION app.search_documents(in_environment text, in_direction text, sought text, paras_from bigint,
                                     paras_to bigint, most int, OUT documents uuid[], OUT partners uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  patterns text[] := app.search_patterns(sought);
  in_listing text := (SELECT string_agg(format('l.search LIKE %L', pattern), ' AND ') FROM unnest(patterns) AS pattern);
  in_partner text := (SELECT string_agg(
    format('app.fold('' '' || p.name || '' '' || coalesce(p.pib, '''')) LIKE %L', pattern), ' AND ')
    FROM unnest(patterns) AS pattern);
BEGIN
  IF in_listing IS NULL THEN
    documents := '{}';
    partners := '{}';
    RETURN;
  END IF;
  EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM (
      SELECT p.id FROM public.partner p WHERE p.organization_id = $1 AND p.name IS NOT NULL AND %s LIMIT 1000) AS found',
    in_partner) INTO partners USING tenant;
  EXECUTE format('
    SELECT array_agg(DISTINCT invoice_id) FROM (
      (SELECT l.invoice_id FROM public.document_listing l
        WHERE l.organization_id = $1 AND l.environment = $2 AND l.direction = $3 AND %s LIMIT $7)
      UNION ALL
      (SELECT l.invoice_id FROM public.document_listing l
        WHERE l.organization_id = $1 AND l.environment = $2 AND l.direction = $3 AND l.partner_id = ANY ($4) LIMIT $7)
      UNION ALL
      (SELECT l.invoice_id FROM public.document_listing l
        WHERE l.organization_id = $1 AND l.environment = $2 AND l.direction = $3
          AND l.tab IN (''attention'', ''waiting'', ''done'') AND l.payable_paras BETWEEN $5 AND $6 LIMIT $7)) AS found',
    in_listing) INTO documents
    USING tenant, in_environment, in_direction, partners, paras_from, paras_to, most + 1;
  documents := CASE WHEN cardinality(documents) > most THEN NULL ELSE coalesce(documents, '{}') END;
END $$;

/* Makes one row of the tallies of each tab, for tabs with many. @returns how many rows it took up. */
CREATE FUNCTION app.fold_tallies(many int) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH long AS (
    SELECT organization_id, environment, direction, tab FROM public.document_tally
     GROUP BY organization_id, environment, direction, tab HAVING count(*) > many),
  taken AS (
    DELETE FROM public.document_tally t USING long
     WHERE (t.organization_id, t.environment, t.direction, t.tab)
         = (long.organization_id, long.environment, long.direction, long.tab)
    RETURNING t.organization_id, t.environment, t.direction, t.tab, t.delta),
  folded AS (
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, delta)
    SELECT organization_id, environment, direction, tab, sum(delta) FROM taken
     GROUP BY organization_id, environment, direction, tab RETURNING 1)
  SELECT (SELECT count(*) FROM taken)::int - (SELECT count(*) FROM folded)::int;
$$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'app.search_documents(text, text, text, bigint, bigint, int)', 'app.fold_tallies(int)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO seflow_system', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seflow_app', door);
  END LOOP;
END $$;
GRANT SELECT ON document_listing, partner TO seflow_system;
GRANT SELECT, INSERT, DELETE ON document_tally TO seflow_system;
CREATE POLICY system ON document_listing FOR SELECT TO seflow_system USING (true);
CREATE POLICY system ON partner FOR SELECT TO seflow_system USING (true);
CREATE POLICY system ON document_tally TO seflow_system USING (true) WITH CHECK (true);
