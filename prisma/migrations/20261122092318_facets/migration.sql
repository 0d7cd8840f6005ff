/*
 * What a document has of closed lists - environment, direction, tab, state, SEF's status, kind, outside SEF or not - has
 * few combinations in a company: its facets, each one number. A list is merged from the facets that its filter allows,
 * and every facet has an index in every order. So a page of what is rare costs what a page of everything costs, whatever
 * the planner believes about how rare it is; and what a filter of this kind finds is known without counting.
 */

-- DropIndex
DROP INDEX "document_listing_deadline_idx";
DROP INDEX "document_listing_issued_idx";
DROP INDEX "document_listing_amount_idx";
DROP INDEX "document_listing_number_idx";
DROP INDEX "document_listing_status_idx";
DROP INDEX "document_listing_kind_idx";
DROP INDEX "document_listing_partner_idx";
DROP INDEX "document_month_idx";
DROP INDEX document_listing_changed_idx;
DROP INDEX document_listing_due_idx;
DROP INDEX document_listing_received_idx;
DROP INDEX document_listing_state_idx;
DROP INDEX document_listing_outside_idx;
DROP STATISTICS document_listing_facts;

/* Never changed: rows keep what it once said. */
CREATE FUNCTION app.facet(environment text, direction text, tab text, state text, sef_status text, type_code text,
                          issued_outside_sef boolean) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ('x' || substr(md5(environment || '/' || direction || '/' || tab || '/' || coalesce(state, '') || '/' ||
  coalesce(sef_status, '') || '/' || type_code || '/' || issued_outside_sef::int), 1, 16))::bit(64)::bigint;

-- AlterTable
ALTER TABLE "document_listing" ADD COLUMN "facet" BIGINT NOT NULL GENERATED ALWAYS AS
  (app.facet(environment, direction, tab, state, sef_status, type_code, issued_outside_sef)) STORED;

-- What stands in the tallies is counted anew below.
ALTER TABLE document_tally NO FORCE ROW LEVEL SECURITY;
DELETE FROM document_tally;
ALTER TABLE "document_tally" ADD COLUMN "facet" BIGINT NOT NULL,
ADD COLUMN "issued_outside_sef" BOOLEAN NOT NULL,
ADD COLUMN "sef_status" TEXT,
ADD COLUMN "state" TEXT,
ADD COLUMN "type_code" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "document_month_tally" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "environment" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "direction" TEXT NOT NULL,
    "state" TEXT,
    "sef_status" TEXT,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "document_month_tally_pkey" PRIMARY KEY ("organization_id","id")
);
ALTER TABLE document_month_tally
  ADD CONSTRAINT document_month_tally_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT document_month_tally_direction_check CHECK (direction IN ('sales', 'purchase'));

-- CreateIndex
CREATE INDEX "document_month_tally_month_idx" ON "document_month_tally"("organization_id", "environment", "month");

-- ----- what stands there already -------------------------------------------------------------------------------------

ALTER TABLE document_listing NO FORCE ROW LEVEL SECURITY;
INSERT INTO document_tally (organization_id, environment, direction, tab, state, sef_status, type_code,
                            issued_outside_sef, facet, delta)
SELECT organization_id, environment, direction, tab, state, sef_status, type_code, issued_outside_sef, facet, count(*)
  FROM document_listing GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
INSERT INTO document_month_tally (organization_id, environment, month, direction, state, sef_status, delta)
SELECT organization_id, environment, date_trunc('month', issued_on)::date, direction, state, sef_status, count(*)
  FROM document_listing GROUP BY 1, 2, 3, 4, 5, 6;
ALTER TABLE document_listing FORCE ROW LEVEL SECURITY;
ALTER TABLE document_tally FORCE ROW LEVEL SECURITY;

SELECT app.protect_tenant_table('document_month_tally');
REVOKE UPDATE, DELETE ON document_month_tally FROM seflow_app;

-- ----- indexes -------------------------------------------------------------------------------------------------------

-- CreateIndex
CREATE INDEX "document_listing_deadline_idx" ON "document_listing"("organization_id", "facet", "deadline_on", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_issued_idx" ON "document_listing"("organization_id", "facet", "issued_on", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_amount_idx" ON "document_listing"("organization_id", "facet", "payable_paras", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_number_idx" ON "document_listing"("organization_id", "facet", "number_key", "invoice_id");

-- CreateIndex
CREATE INDEX "document_listing_partner_idx" ON "document_listing"("organization_id", "partner_id", "facet", "changed_at", "invoice_id");

-- Sorts of one list alone.
CREATE INDEX document_listing_changed_idx ON document_listing (organization_id, facet, changed_at, invoice_id)
  WHERE direction = 'sales';
CREATE INDEX document_listing_due_idx ON document_listing (organization_id, facet, due_on, invoice_id)
  WHERE direction = 'sales';
CREATE INDEX document_listing_received_idx ON document_listing (organization_id, facet, received_at, invoice_id)
  WHERE direction = 'purchase';

-- ----- how they are kept ---------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION app.tally_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, state, sef_status, type_code,
                                       issued_outside_sef, facet, delta)
    SELECT organization_id, environment, direction, tab, state, sef_status, type_code, issued_outside_sef, facet, count(*)
      FROM new_rows GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
    INSERT INTO public.document_month_tally (organization_id, environment, month, direction, state, sef_status, delta)
    SELECT organization_id, environment, date_trunc('month', issued_on)::date, direction, state, sef_status, count(*)
      FROM new_rows GROUP BY 1, 2, 3, 4, 5, 6;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, state, sef_status, type_code,
                                       issued_outside_sef, facet, delta)
    SELECT organization_id, environment, direction, tab, state, sef_status, type_code, issued_outside_sef, facet, -count(*)
      FROM old_rows GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
    INSERT INTO public.document_month_tally (organization_id, environment, month, direction, state, sef_status, delta)
    SELECT organization_id, environment, date_trunc('month', issued_on)::date, direction, state, sef_status, -count(*)
      FROM old_rows GROUP BY 1, 2, 3, 4, 5, 6;
  ELSE
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, state, sef_status, type_code,
                                       issued_outside_sef, facet, delta)
    SELECT organization_id, environment, direction, tab, state, sef_status, type_code, issued_outside_sef, facet, sum(one)
      FROM (SELECT *, 1 AS one FROM new_rows UNION ALL SELECT *, -1 FROM old_rows) AS moved
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(one) <> 0;
    INSERT INTO public.document_month_tally (organization_id, environment, month, direction, state, sef_status, delta)
    SELECT organization_id, environment, date_trunc('month', issued_on)::date, direction, state, sef_status, sum(one)
      FROM (SELECT *, 1 AS one FROM new_rows UNION ALL SELECT *, -1 FROM old_rows) AS moved
     GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(one) <> 0;
  END IF;
  RETURN NULL;
END $$;

/* Makes one row of the tallies of each facet and month, for those with many. @returns how many rows it took up. */
CREATE OR REPLACE FUNCTION app.fold_tallies(many int) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH long AS (
    SELECT organization_id, facet FROM public.document_tally GROUP BY organization_id, facet HAVING count(*) > many),
  taken AS (
    DELETE FROM public.document_tally t USING long
     WHERE t.organization_id = long.organization_id AND t.facet = long.facet RETURNING t.*),
  folded AS (
    INSERT INTO public.document_tally (organization_id, environment, direction, tab, state, sef_status, type_code,
                                       issued_outside_sef, facet, delta)
    SELECT organization_id, environment, direction, tab, state, sef_status, type_code, issued_outside_sef, facet, sum(delta)
      FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(delta) <> 0 RETURNING 1),
  long_months AS (
    SELECT organization_id, environment, month FROM public.document_month_tally
     GROUP BY organization_id, environment, month, direction, state, sef_status HAVING count(*) > many),
  taken_months AS (
    DELETE FROM public.document_month_tally t USING (SELECT DISTINCT * FROM long_months) AS long
     WHERE (t.organization_id, t.environment, t.month) = (long.organization_id, long.environment, long.month)
    RETURNING t.*),
  folded_months AS (
    INSERT INTO public.document_month_tally (organization_id, environment, month, direction, state, sef_status, delta)
    SELECT organization_id, environment, month, direction, state, sef_status, sum(delta) FROM taken_months
     GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(delta) <> 0 RETURNING 1)
  SELECT (SELECT count(*) FROM taken)::int - (SELECT count(*) FROM folded)::int
       + (SELECT count(*) FROM taken_months)::int - (SELECT count(*) FROM folded_months)::int;
$$;
GRANT SELECT, INSERT, DELETE ON document_month_tally TO seflow_system;
CREATE POLICY system ON document_month_tally TO seflow_system USING (true) WITH CHECK (true);

-- ----- search --------------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION app.search_documents(in_environment text, in_direction text, sought text, paras_from bigint,
                                     paras_to bigint, most int, OUT documents uuid[], OUT partners uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
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
      (SELECT l.invoice_id
         FROM (SELECT DISTINCT t.facet FROM public.document_tally t
                WHERE t.organization_id = $1 AND t.environment = $2 AND t.direction = $3) AS f
         JOIN public.document_listing l
           ON l.organization_id = $1 AND l.facet = f.facet AND l.payable_paras BETWEEN $5 AND $6 LIMIT $7)) AS found',
    in_listing) INTO documents
    USING tenant, in_environment, in_direction, partners, paras_from, paras_to, most + 1;
  documents := CASE WHEN cardinality(documents) > most THEN NULL ELSE coalesce(documents, '{}') END;
END $$;
GRANT SELECT ON document_tally TO seflow_system;
