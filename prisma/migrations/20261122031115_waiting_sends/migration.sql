-- Companies with documents on their way to SEF, for the watch that brings back a drain job which somebody has lost. One
-- whose drain job is in quarantine is left alone: it would bring down the workers again, and a person decides.
CREATE FUNCTION app.list_waiting_sends()
RETURNS TABLE (organization_id uuid, environment text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT i.organization_id, i.environment FROM public.invoice i
   WHERE i.state IN ('queued', 'sending', 'outcome_unknown', 'held_outage')
     AND NOT EXISTS (SELECT FROM public.quarantined_job q
                      WHERE q.organization_id = i.organization_id AND q.task = 'send-invoices'
                        AND q.payload ->> 'environment' = i.environment AND q.replayed_at IS NULL)
   ORDER BY 1, 2;
$$;
ALTER FUNCTION app.list_waiting_sends() OWNER TO seflow_system;
REVOKE ALL ON FUNCTION app.list_waiting_sends() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.list_waiting_sends() TO seflow_app;
GRANT SELECT (organization_id, environment, state) ON invoice TO seflow_system;
GRANT SELECT (organization_id, task, payload, replayed_at) ON quarantined_job TO seflow_system;
CREATE POLICY system ON invoice FOR SELECT TO seflow_system USING (true);
CREATE POLICY system ON quarantined_job FOR SELECT TO seflow_system USING (true);
