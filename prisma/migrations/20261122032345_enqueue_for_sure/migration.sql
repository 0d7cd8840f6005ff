/* Adds a job in the caller's transaction. The payload must name the tenant of the transaction, so that no request can
   put work on another company's name; one that names a person, that person's. A job key makes it unique: a waiting job
   of that key is replaced.

   graphile_worker.add_job adds nothing, and says so by answering nothing, when a worker takes the job of that key in the
   moment between its two statements. That worker may have looked at the world before our change: it must be asked again,
   and now sees the key as taken and adds a job of its own. */
CREATE OR REPLACE FUNCTION app.enqueue(task text, payload json, job_key text, run_at timestamptz, priority int)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE job_id text;
BEGIN
  IF payload ->> 'organizationId' IS DISTINCT FROM nullif(current_setting('app.organization_id', true), '') THEN
    RAISE EXCEPTION 'The job % names another organization than the transaction.', task USING ERRCODE = '42501';
  END IF;
  IF payload ->> 'userId' IS DISTINCT FROM nullif(current_setting('app.user_id', true), '') THEN
    RAISE EXCEPTION 'The job % names another person than the transaction.', task USING ERRCODE = '42501';
  END IF;
  FOR try IN 1..10 LOOP
    SELECT j.id::text INTO job_id FROM graphile_worker.add_job(
      identifier => task, payload => payload, job_key => job_key, job_key_mode => 'replace',
      run_at => run_at, priority => priority) AS j;
    EXIT WHEN job_id IS NOT NULL;
  END LOOP;
  IF job_id IS NULL THEN
    RAISE EXCEPTION 'The queue took no job % in ten tries.', task USING ERRCODE = '40001';
  END IF;
  RETURN job_id;
END $$;
