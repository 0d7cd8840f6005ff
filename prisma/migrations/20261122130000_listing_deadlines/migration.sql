/*
 * A deadline that moves changes nothing of its document in the lists but the days of the answer. So it makes stale only
 * that, and only where it is a deadline of the answer: a sweep that finds thousands of new ones need not read the
 * documents again, nor compare what cannot have changed. Two settings of the transaction hold what is stale.
 */

CREATE FUNCTION app.note_stale_deadlines(entries text) RETURNS void
LANGUAGE sql AS $$
  SELECT pg_catalog.set_config('app.stale_deadlines',
           pg_catalog.concat_ws(',', nullif(pg_catalog.current_setting('app.stale_deadlines', true), ''), entries), true)
   WHERE entries IS NOT NULL;
$$;

CREATE OR REPLACE FUNCTION app.note_document_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.note_stale_deadlines((
      SELECT string_agg(DISTINCT organization_id || '/' || invoice_id, ',') FROM new_rows
       WHERE kind IN ('response', 'rejection')));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.note_stale_deadlines((
      SELECT string_agg(DISTINCT organization_id || '/' || invoice_id, ',') FROM old_rows
       WHERE kind IN ('response', 'rejection')));
  ELSE
    PERFORM app.note_stale_deadlines((
      SELECT string_agg(DISTINCT n.organization_id || '/' || owner.id, ',')
        FROM new_rows n JOIN old_rows o ON o.organization_id = n.organization_id AND o.id = n.id
       CROSS JOIN LATERAL (VALUES (n.invoice_id), (o.invoice_id)) AS owner (id)
       WHERE (n.kind IN ('response', 'rejection') OR o.kind IN ('response', 'rejection'))
         AND (n.state, n.kind, n.earliest, n.latest, n.consequence, n.invoice_id)
             IS DISTINCT FROM (o.state, o.kind, o.earliest, o.latest, o.consequence, o.invoice_id)));
  END IF;
  RETURN NULL;
END $$;

/*
 * Those documents' days of the answer. The columns are the view's own; whoever changes it there changes it here.
 *
 * The rows are locked in order of their ids before they are computed, as `refresh_listings` does, and after it: what it
 * has computed in this transaction is locked already, and nobody asks for the others twice.
 */
CREATE FUNCTION app.refresh_listing_deadlines(stale text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  companies uuid[];
  documents uuid[];
BEGIN
  SELECT array_agg(split_part(entry, '/', 1)::uuid), array_agg(split_part(entry, '/', 2)::uuid)
    INTO companies, documents
    FROM (SELECT DISTINCT entry FROM unnest(string_to_array(stale, ',')) AS entry) AS entries;
  UPDATE public.document_listing l
     SET (deadline_on, deadline_latest, deadline_kind, deadline_consequence) =
         ROW (coalesce(d.earliest, '9999-12-31'), d.latest, d.kind, d.consequence)
    FROM unnest(companies, documents) AS s (organization_id, invoice_id)
    LEFT JOIN LATERAL (
      SELECT x.kind, x.earliest, x.latest, x.consequence FROM public.document_deadline x
       WHERE x.organization_id = s.organization_id AND x.invoice_id = s.invoice_id AND x.state = 'running'
         AND x.kind IN ('response', 'rejection')
       ORDER BY x.earliest, x.id LIMIT 1) AS d ON true
   WHERE l.organization_id = s.organization_id AND l.invoice_id = s.invoice_id
     AND (l.deadline_on, l.deadline_latest, l.deadline_kind, l.deadline_consequence)
         IS DISTINCT FROM (coalesce(d.earliest, '9999-12-31'), d.latest, d.kind, d.consequence);
END $$;

/* Once for a transaction; the other rows' calls find nothing left. */
CREATE OR REPLACE FUNCTION app.flush_listings() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  stale text := pg_catalog.current_setting('app.stale_listings', true);
  stale_deadlines text := pg_catalog.current_setting('app.stale_deadlines', true);
BEGIN
  IF stale <> '' OR stale_deadlines <> '' THEN
    PERFORM pg_catalog.set_config('app.stale_listings', '', true), pg_catalog.set_config('app.stale_deadlines', '', true);
    IF stale_deadlines <> '' THEN
      -- All in one order, before anything is computed: no two transactions wait for each other.
      PERFORM FROM public.document_listing l
        JOIN (SELECT split_part(entry, '/', 1)::uuid AS organization_id, split_part(entry, '/', 2)::uuid AS invoice_id
                FROM unnest(string_to_array(concat_ws(',', nullif(stale, ''), nullif(stale_deadlines, '')), ',')) AS entry)
             AS s USING (organization_id, invoice_id)
       ORDER BY l.organization_id, l.invoice_id FOR UPDATE OF l;
    END IF;
    IF stale <> '' THEN
      PERFORM app.refresh_listings(stale);
    END IF;
    IF stale_deadlines <> '' THEN
      PERFORM app.refresh_listing_deadlines(stale_deadlines);
    END IF;
  END IF;
  RETURN NULL;
END $$;
