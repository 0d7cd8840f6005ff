-- CreateTable
CREATE TABLE "password_reset" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateIndex
CREATE INDEX "password_reset_token_hash_idx" ON "password_reset"("token_hash");

ALTER TABLE password_reset
  ADD CONSTRAINT password_reset_state_check CHECK (state IN ('queued', 'sending', 'sent', 'unclear', 'failed', 'kept')),
  ADD CONSTRAINT password_reset_locale_check CHECK (locale IN ('sr-Latn', 'sr-Cyrl', 'en'));

-- A person's own rows, in a transaction of that person only.
ALTER TABLE password_reset ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_reset FORCE ROW LEVEL SECURITY;
CREATE POLICY person ON password_reset TO seflow_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON password_reset TO seflow_app;
GRANT SELECT, UPDATE (used_at) ON password_reset TO seflow_system;
CREATE POLICY system ON password_reset TO seflow_system USING (true) WITH CHECK (true);

-- ----- doors through the wall between tenants ------------------------------------------------------------------------

/* Whose new password a link asks for: nobody's once it is used or an hour old. */
CREATE FUNCTION app.find_password_reset(sought_hash text)
RETURNS TABLE (name text, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.name, u.email
    FROM public.password_reset r JOIN public.app_user u ON u.id = r.user_id
   WHERE r.token_hash = sought_hash AND r.used_at IS NULL AND r.expires_at > clock_timestamp();
$$;

/* Sets the new password and ends every session; the link, and every other one of the person, is used up by that. Of two
   at one moment the second finds it used. */
CREATE FUNCTION app.use_password_reset(sought_hash text, new_hash text)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE person uuid;
BEGIN
  UPDATE public.password_reset r SET used_at = clock_timestamp()
   WHERE r.token_hash = sought_hash AND r.used_at IS NULL AND r.expires_at > clock_timestamp()
  RETURNING r.user_id INTO person;
  IF person IS NULL THEN RETURN false; END IF;
  UPDATE public.password_reset r SET used_at = clock_timestamp() WHERE r.user_id = person AND r.used_at IS NULL;
  PERFORM app.set_password(person, new_hash, NULL);
  RETURN true;
END $$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'app.find_password_reset(text)', 'app.use_password_reset(text, text)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO seflow_system', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seflow_app', door);
  END LOOP;
END $$;
