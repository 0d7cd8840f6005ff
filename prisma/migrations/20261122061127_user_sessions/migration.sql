-- A sign-in is a row: ending it ends the session with its next request. It takes the place of a version that all
-- sessions of a person shared, so everybody signs in once more.

-- ----- functions that read the version -------------------------------------------------------------------------------

DROP FUNCTION app.find_user_for_sign_in(text);
DROP FUNCTION app.end_all_sessions(uuid);
DROP FUNCTION app.set_password(uuid, text);

-- AlterTable
ALTER TABLE "app_user" DROP COLUMN "session_version";

-- CreateTable
CREATE TABLE "user_session" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("user_id","id")
);

ALTER TABLE user_session
  ADD CONSTRAINT user_session_size_check CHECK (length(address) <= 100 AND length(user_agent) <= 400);

-- A person's own rows, in a transaction of that person only.
ALTER TABLE user_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_session FORCE ROW LEVEL SECURITY;
CREATE POLICY person ON user_session TO seflow_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
GRANT SELECT, INSERT, DELETE ON user_session TO seflow_app;
GRANT SELECT, DELETE, UPDATE (last_seen_at) ON user_session TO seflow_system;
CREATE POLICY system ON user_session TO seflow_system USING (true) WITH CHECK (true);

-- ----- doors through the wall between tenants ------------------------------------------------------------------------

CREATE FUNCTION app.find_user_for_sign_in(sought_email text)
RETURNS TABLE (id uuid, name text, email text, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, u.name, u.email, u.password_hash FROM public.app_user u WHERE u.email = lower(sought_email);
$$;

/* A person with memberships, whoever asks for them: no session. */
CREATE OR REPLACE FUNCTION app.find_session(sought_user uuid)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'userId', u.id, 'sessionId', NULL, 'name', u.name, 'email', u.email, 'locale', u.locale,
    'memberships', coalesce((
      SELECT jsonb_agg(jsonb_build_object('organizationId', o.id, 'slug', o.slug, 'name', o.name, 'pib', o.pib,
                                          'environment', o.environment, 'role', m.role) ORDER BY o.name)
        FROM public.membership m JOIN public.organization o ON o.id = m.organization_id
       WHERE m.user_id = u.id), '[]'::jsonb))
    FROM public.app_user u WHERE u.id = sought_user;
$$;

/* The same for a request of a browser: null when its session has been ended. That it was seen is written every five
   minutes at most; of several requests at one moment the first writes. */
CREATE FUNCTION app.continue_session(sought_user uuid, sought_session uuid)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE seen timestamptz;
BEGIN
  SELECT s.last_seen_at INTO seen FROM public.user_session s
   WHERE s.user_id = sought_user AND s.id = sought_session;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF seen < clock_timestamp() - interval '5 minutes' THEN
    UPDATE public.user_session s SET last_seen_at = clock_timestamp()
     WHERE s.user_id = sought_user AND s.id = sought_session AND s.last_seen_at = seen;
  END IF;
  RETURN app.find_session(sought_user) || jsonb_build_object('sessionId', sought_session);
END $$;

/* A new password ends every session but the one named, which may be none. */
CREATE FUNCTION app.set_password(sought_user uuid, new_hash text, kept_session uuid)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.app_user SET password_hash = new_hash WHERE id = sought_user;
  DELETE FROM public.user_session WHERE user_id = sought_user AND id IS DISTINCT FROM kept_session;
$$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'app.find_user_for_sign_in(text)', 'app.continue_session(uuid, uuid)',
    'app.set_password(uuid, text, uuid)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO seflow_system', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seflow_app', door);
  END LOOP;
END $$;
