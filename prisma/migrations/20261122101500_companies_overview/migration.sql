/*
 * What somebody with many companies asks of each, in one question. Whoever calls stays bound to one company at a time:
 * the functions take on nobody's rights, they name each company in turn and read what its policies show.
 */

/* How far each company's clock is ahead of the real one; only those that are. */
CREATE FUNCTION app.clocks_ahead(companies uuid[]) RETURNS TABLE (company uuid, ahead_ms bigint)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  FOREACH company IN ARRAY companies LOOP
    PERFORM set_config('app.organization_id', company::text, true);
    SELECT w.clock_ahead_ms INTO ahead_ms FROM public.sandbox_world w
     WHERE w.organization_id = company AND w.clock_ahead_ms <> 0;
    IF FOUND THEN RETURN NEXT; END IF;
  END LOOP;
  PERFORM set_config('app.organization_id', '', true);
END $$;

/* Documents' clocks that end from each company's day on until its last one, what asks for attention in the two lists,
   and whose duties it has. */
CREATE FUNCTION app.companies_overview(companies uuid[], environments text[], days date[], last_days date[])
RETURNS TABLE (company uuid, near int, sales int, purchases int, vat_payer boolean, vat_period text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  FOR place IN 1 .. cardinality(companies) LOOP
    company := companies[place];
    PERFORM set_config('app.organization_id', company::text, true);
    -- A clock leads with its first outcome that has not passed (server/deadlines/radar-query.ts).
    SELECT count(DISTINCT (d.invoice_id, CASE WHEN d.kind IN ('response', 'rejection') THEN 'answer' ELSE d.kind END))
      INTO near FROM public.document_deadline d
     WHERE d.organization_id = company AND d.environment = environments[place] AND d.state = 'running'
       AND d.earliest <= last_days[place] AND d.latest >= days[place];
    SELECT coalesce(sum(t.delta) FILTER (WHERE t.direction = 'sales'), 0),
           coalesce(sum(t.delta) FILTER (WHERE t.direction = 'purchase'), 0)
      INTO sales, purchases FROM public.document_tally t
     WHERE t.organization_id = company AND t.environment = environments[place] AND t.tab = 'attention';
    SELECT o.vat_payer, o.vat_period INTO vat_payer, vat_period FROM public.organization o WHERE o.id = company;
    RETURN NEXT;
  END LOOP;
  PERFORM set_config('app.organization_id', '', true);
END $$;
