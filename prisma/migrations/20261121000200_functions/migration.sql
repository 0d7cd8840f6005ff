-- The doors through the wall between tenants. SECURITY DEFINER functions owned by seflow_system (or, for the queue, by
-- whoever migrates), with a pinned search_path; server/db/system.ts is their only caller and tests count them.

-- ----- sign-in -------------------------------------------------------------------------------------------------------

CREATE FUNCTION app.find_user_for_sign_in(sought_email text)
RETURNS TABLE (id uuid, name text, email text, password_hash text, session_version int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, u.name, u.email, u.password_hash, u.session_version
    FROM public.app_user u WHERE u.email = lower(sought_email);
$$;

/* Seconds that this subject (a hash of the e-mail or of the address) must still wait: nothing for the first four
   failures in a row of the last quarter of an hour, then 1, 2, 4 … 300 seconds after the latest one. */
CREATE FUNCTION app.sign_in_wait_seconds(subjects text[])
RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(max(
    CASE WHEN failures < 5 THEN 0
         ELSE greatest(0, ceil(extract(epoch FROM latest - clock_timestamp())
              + least(300, power(2, least(failures - 5, 20)))))::int END), 0)
  FROM (
    SELECT a.subject_hash, count(*) AS failures, max(a.attempted_at) AS latest
      FROM public.sign_in_attempt a
     WHERE a.subject_hash = ANY (subjects) AND NOT a.succeeded
       AND a.attempted_at > clock_timestamp() - interval '15 minutes'
       AND a.attempted_at > coalesce((SELECT max(s.attempted_at) FROM public.sign_in_attempt s
                                       WHERE s.subject_hash = a.subject_hash AND s.succeeded), '-infinity')
     GROUP BY a.subject_hash) AS counted;
$$;

CREATE FUNCTION app.record_sign_in(subjects text[], was_successful boolean)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM public.sign_in_attempt WHERE attempted_at < clock_timestamp() - interval '1 day';
  INSERT INTO public.sign_in_attempt (subject_hash, succeeded, attempted_at)
  SELECT unnest(subjects), was_successful, clock_timestamp();
$$;

/* Person, session version and memberships of a signed-in user; asked on every request, so a removal counts at once. */
CREATE FUNCTION app.find_session(sought_user uuid)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'userId', u.id, 'name', u.name, 'email', u.email, 'sessionVersion', u.session_version,
    'memberships', coalesce((
      SELECT jsonb_agg(jsonb_build_object('organizationId', o.id, 'slug', o.slug, 'name', o.name, 'pib', o.pib,
                                          'environment', o.environment, 'role', m.role) ORDER BY o.name)
        FROM public.membership m JOIN public.organization o ON o.id = m.organization_id
       WHERE m.user_id = u.id), '[]'::jsonb))
    FROM public.app_user u WHERE u.id = sought_user;
$$;

CREATE FUNCTION app.end_all_sessions(sought_user uuid)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.app_user SET session_version = session_version + 1 WHERE id = sought_user;
$$;

CREATE FUNCTION app.set_password(sought_user uuid, new_hash text)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.app_user SET password_hash = new_hash, session_version = session_version + 1 WHERE id = sought_user;
$$;

/* A person, a company and the membership as owner, at once. Answers the slug, or null when the e-mail is taken. */
CREATE FUNCTION app.sign_up(account jsonb, company jsonb)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  free_slug text := company ->> 'slug';
  suffix int := 1;
BEGIN
  INSERT INTO public.app_user (id, email, name, password_hash)
  VALUES ((account ->> 'id')::uuid, lower(account ->> 'email'), account ->> 'name', account ->> 'passwordHash')
  ON CONFLICT (email) DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;
  -- Two companies of one name at the same moment wait for each other here.
  PERFORM pg_advisory_xact_lock(hashtextextended('slug:' || free_slug, 0));
  WHILE EXISTS (SELECT FROM public.organization o WHERE o.slug = free_slug) LOOP
    suffix := suffix + 1;
    free_slug := (company ->> 'slug') || '-' || suffix;
  END LOOP;
  INSERT INTO public.organization (id, slug, name, pib, registration_number, street, city, postal_code, environment)
  VALUES ((company ->> 'id')::uuid, free_slug, company ->> 'name', company ->> 'pib', company ->> 'registrationNumber',
          company ->> 'street', company ->> 'city', company ->> 'postalCode', 'sandbox');
  INSERT INTO public.membership (organization_id, user_id, role)
  VALUES ((company ->> 'id')::uuid, (account ->> 'id')::uuid, 'owner');
  INSERT INTO public.organization_integration
    (organization_id, environment, webhook_token_hash, webhook_token, updated_at)
  VALUES ((company ->> 'id')::uuid, 'sandbox', company ->> 'webhookTokenHash', company ->> 'webhookToken', now());
  RETURN free_slug;
END $$;

-- ----- notifications -------------------------------------------------------------------------------------------------

CREATE FUNCTION app.find_webhook_by_token(sought_hash text)
RETURNS TABLE (organization_id uuid, environment text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.organization_id, i.environment FROM public.organization_integration i
   WHERE i.webhook_token_hash = sought_hash;
$$;

/* Keys of yesterday, today and tomorrow count: SEF's day and ours may differ by the length of a delivery. */
CREATE FUNCTION app.find_webhook_by_secret(sought_hash text, today date)
RETURNS TABLE (organization_id uuid, environment text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT k.organization_id, k.environment FROM public.sef_subscription_key k
   WHERE k.key_hash = sought_hash AND k.valid_on BETWEEN today - 1 AND today + 1;
$$;

CREATE FUNCTION app.record_refused_notification(used_door text, why text, body_beginning text)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.refused_notification (door, reason, body_start)
  SELECT used_door, why, left(body_beginning, 500)
   WHERE (SELECT count(*) FROM public.refused_notification r
           WHERE r.received_at > now() - interval '1 day') < 1000;
$$;

-- ----- fan-out -------------------------------------------------------------------------------------------------------

/* Companies that have an address and a key for the environment they work in, or are named by the fallback connection. */
CREATE FUNCTION app.list_connected_organizations(fallback_pib text)
RETURNS TABLE (organization_id uuid, environment text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.environment
    FROM public.organization o
    JOIN public.organization_integration i ON i.organization_id = o.id AND i.environment = o.environment
   WHERE (i.sef_settings ->> 'apiKey' IS NOT NULL AND i.sef_settings ->> 'baseUrl' IS NOT NULL)
      OR o.pib = fallback_pib
   ORDER BY o.id;
$$;

CREATE FUNCTION app.find_last_exchange()
RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT max(i.last_success_at) FROM public.organization_integration i;
$$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOR door IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'app'::regnamespace AND p.prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO seflow_system', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seflow_app', door);
  END LOOP;
END $$;

-- ----- the queue: owned by whoever migrates, because graphile_worker's tables are closed to seflow_app ---------------

/* Adds a job in the caller's transaction. The payload must name the tenant of the transaction, so that no request can
   put work on another company's name. A job key makes it unique: a waiting job of that key is replaced. */
CREATE FUNCTION app.enqueue(task text, payload json, job_key text, run_at timestamptz, priority int)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE job_id text;
BEGIN
  IF payload ->> 'organizationId' IS DISTINCT FROM nullif(current_setting('app.organization_id', true), '') THEN
    RAISE EXCEPTION 'The job % names another organization than the transaction.', task USING ERRCODE = '42501';
  END IF;
  SELECT j.id::text INTO job_id FROM graphile_worker.add_job(
    identifier => task, payload => payload, job_key => job_key, job_key_mode => 'replace',
    run_at => run_at, priority => priority) AS j;
  RETURN job_id;
END $$;

/* Seconds that the oldest job which could run has been waiting. */
CREATE FUNCTION app.queue_age_seconds()
RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE age int;
BEGIN
  SELECT coalesce(extract(epoch FROM now() - min(j.run_at))::int, 0) INTO age
    FROM graphile_worker.jobs j WHERE j.locked_at IS NULL AND j.run_at <= now() AND j.attempts < j.max_attempts;
  RETURN age;
END $$;

REVOKE ALL ON FUNCTION app.enqueue(text, json, text, timestamptz, int), app.queue_age_seconds() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue(text, json, text, timestamptz, int), app.queue_age_seconds() TO seflow_app;

-- ----- the audit chain: runs as the caller, under the caller's policies ----------------------------------------------

CREATE FUNCTION app.append_audit(who uuid, who_name text, what text, about text, more jsonb)
RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  last_sequence bigint;
  last_hash text;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  -- One writer at a time per company, or two entries would claim the same predecessor.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || tenant, 0));
  SELECT a.sequence, a.hash INTO last_sequence, last_hash
    FROM public.audit_log a WHERE a.organization_id = tenant ORDER BY a.sequence DESC LIMIT 1;
  INSERT INTO public.audit_log (organization_id, sequence, at, user_id, actor_name, action, subject, details, previous_hash, hash)
  VALUES (tenant, coalesce(last_sequence, 0) + 1, moment, who, who_name, what, about, more, coalesce(last_hash, ''),
    encode(sha256(convert_to(concat_ws(E'\n', coalesce(last_hash, ''), tenant, coalesce(last_sequence, 0) + 1,
      extract(epoch FROM moment), coalesce(who::text, ''), who_name, what, about, more::text), 'UTF8')), 'hex'));
END $$;
REVOKE ALL ON FUNCTION app.append_audit(uuid, text, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.append_audit(uuid, text, text, text, jsonb) TO seflow_app;
