-- Few rows of many are open: these are read every minute.
CREATE INDEX bulk_run_open_idx ON bulk_run (organization_id, environment) WHERE state IN ('running', 'stopping');
CREATE INDEX outgoing_mail_open_idx ON outgoing_mail (organization_id, environment) WHERE state IN ('queued', 'sending');

/* What waits for a job, of all companies, with the job's key: acts, bulk runs, readings of SEF, mail. Work that was taken
   out of the queue because it brings workers down is left out. */
CREATE FUNCTION app.list_open_work()
RETURNS TABLE (organization_id uuid, task text, payload jsonb, job_key text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH work (organization_id, environment, task, more, job_key) AS (
    SELECT DISTINCT a.organization_id, a.environment, 'act-on-documents', '{}'::jsonb,
           'act-on-documents:' || a.organization_id || ':' || a.environment
      FROM public.document_act a WHERE a.state IN ('queued', 'calling', 'unclear')
    UNION ALL
    SELECT b.organization_id, b.environment, CASE b.kind WHEN 'send' THEN 'bulk-send' ELSE 'bulk-decide' END,
           jsonb_build_object('runId', b.id), 'bulk:' || b.id
      FROM public.bulk_run b WHERE b.state IN ('running', 'stopping')
    UNION ALL
    SELECT s.organization_id, s.environment, 'sync-period', jsonb_build_object('runId', s.id), 'sync-period:' || s.id
      FROM public.sync_run s WHERE s.state = 'running'
    UNION ALL
    SELECT m.organization_id, m.environment, 'send-mail', jsonb_build_object('mailId', m.id), 'send-mail:' || m.id
      FROM public.outgoing_mail m WHERE m.state IN ('queued', 'sending')),
  job AS (
    SELECT w.organization_id, w.task, w.job_key,
           jsonb_build_object('organizationId', w.organization_id, 'environment', w.environment) || w.more AS payload
      FROM work w)
  SELECT j.organization_id, j.task, j.payload, j.job_key FROM job j
   WHERE NOT EXISTS (SELECT FROM public.quarantined_job q
                      WHERE q.organization_id = j.organization_id AND q.task = j.task AND q.payload @> j.payload
                        AND q.replayed_at IS NULL)
   ORDER BY j.organization_id, j.job_key;
$$;
ALTER FUNCTION app.list_open_work() OWNER TO seflow_system;
GRANT SELECT (organization_id, environment, state) ON document_act TO seflow_system;
GRANT SELECT (organization_id, id, environment, kind, state) ON bulk_run TO seflow_system;
GRANT SELECT (organization_id, id, environment, state) ON sync_run, outgoing_mail TO seflow_system;
CREATE POLICY system ON document_act FOR SELECT TO seflow_system USING (true);
CREATE POLICY system ON bulk_run FOR SELECT TO seflow_system USING (true);
CREATE POLICY system ON sync_run FOR SELECT TO seflow_system USING (true);
CREATE POLICY system ON outgoing_mail FOR SELECT TO seflow_system USING (true);

/* Of these keys those that no job has; one that the queue has given up counts as none. Reads the queue, so its owner is
   the queue's. */
CREATE FUNCTION app.keys_without_job(keys text[])
RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT wanted.key FROM unnest(keys) AS wanted (key)
                WHERE NOT EXISTS (SELECT FROM graphile_worker.jobs j
                                   WHERE j.key = wanted.key AND j.attempts < j.max_attempts));
END $$;
REVOKE ALL ON FUNCTION app.list_open_work(), app.keys_without_job(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.list_open_work(), app.keys_without_job(text[]) TO seflow_app;
