-- CreateIndex
CREATE INDEX "audit_log_organization_id_user_id_sequence_idx" ON "audit_log"("organization_id", "user_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "audit_log_organization_id_subject_sequence_idx" ON "audit_log"("organization_id", "subject", "sequence" DESC);

-- CreateIndex
CREATE INDEX "audit_log_organization_id_at_idx" ON "audit_log"("organization_id", "at");

/*
 * Walks the company's chain from its first record and computes every hash anew, as app.append_audit made it.
 * fault: missing (a record is not there), relinked (it names another predecessor), changed (its content is another).
 * It reads as its caller: row-level security shows it one company.
 */
CREATE FUNCTION app.check_audit_chain()
RETURNS TABLE (records bigint, broken_at bigint, fault text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH chain AS (
    SELECT a.sequence, a.previous_hash, a.hash,
           coalesce(lag(a.hash) OVER in_order, '') AS hash_before,
           coalesce(lag(a.sequence) OVER in_order, 0) AS sequence_before,
           encode(sha256(convert_to(concat_ws(E'\n', a.previous_hash, a.organization_id, a.sequence,
             extract(epoch FROM a.at), coalesce(a.user_id::text, ''), a.actor_name, a.action, a.subject, a.details::text),
             'UTF8')), 'hex') AS computed
      FROM public.audit_log a
     WHERE a.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    WINDOW in_order AS (ORDER BY a.sequence)
  ), judged AS (
    SELECT c.sequence,
           CASE WHEN c.sequence <> c.sequence_before + 1 THEN 'missing'
                WHEN c.previous_hash <> c.hash_before THEN 'relinked'
                WHEN c.hash <> c.computed THEN 'changed' END AS fault
      FROM chain c
  )
  SELECT count(*), min(j.sequence) FILTER (WHERE j.fault IS NOT NULL),
         (array_agg(j.fault ORDER BY j.sequence) FILTER (WHERE j.fault IS NOT NULL))[1]
    FROM judged j
$$;
REVOKE ALL ON FUNCTION app.check_audit_chain() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.check_audit_chain() TO seflow_app;
