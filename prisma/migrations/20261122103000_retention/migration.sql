/*
 * What nobody needs any more and no law keeps: sign-ins that went unused, digests long delivered, news long read. A
 * few at a time, so that nobody waits for it. @returns how many rows went.
 */
CREATE FUNCTION app.forget_old(today timestamptz, most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone int := 0;
  went int;
BEGIN
  DELETE FROM public.user_session WHERE (user_id, id) IN (
    SELECT user_id, id FROM public.user_session WHERE last_seen_at < today - interval '90 days' LIMIT most);
  GET DIAGNOSTICS went = ROW_COUNT;
  gone := gone + went;
  DELETE FROM public.digest_mail WHERE (user_id, day) IN (
    SELECT user_id, day FROM public.digest_mail
     WHERE created_at < today - interval '1 year' AND state NOT IN ('queued', 'sending') LIMIT most);
  GET DIAGNOSTICS went = ROW_COUNT;
  gone := gone + went;
  DELETE FROM public.notification WHERE (organization_id, id) IN (
    SELECT organization_id, id FROM public.notification WHERE read_at < today - interval '1 year' LIMIT most);
  GET DIAGNOSTICS went = ROW_COUNT;
  RETURN gone + went;
END $$;
ALTER FUNCTION app.forget_old(timestamptz, int) OWNER TO seflow_system;
REVOKE ALL ON FUNCTION app.forget_old(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.forget_old(timestamptz, int) TO seflow_app;
GRANT SELECT, DELETE ON user_session, digest_mail, notification TO seflow_system;
CREATE POLICY forget ON digest_mail TO seflow_system USING (true);
CREATE POLICY forget ON notification FOR DELETE TO seflow_system USING (true);
-- Each is looked for by its age alone.
CREATE INDEX user_session_last_seen_idx ON user_session (last_seen_at) WHERE last_seen_at IS NOT NULL;
CREATE INDEX digest_mail_created_idx ON digest_mail (created_at) WHERE created_at IS NOT NULL;
CREATE INDEX notification_read_idx ON notification (read_at) WHERE read_at IS NOT NULL;
