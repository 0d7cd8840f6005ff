-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "locale" TEXT;

-- AlterTable
ALTER TABLE "outgoing_mail" ADD COLUMN     "recipient_id" UUID;

-- CreateTable
CREATE TABLE "notification" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "invoice_id" UUID,
    "alert_id" UUID,
    "details" JSONB NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "in_portal" BOOLEAN NOT NULL,
    "mail" TEXT NOT NULL,
    "digest_day" DATE,
    "mail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "in_portal" BOOLEAN NOT NULL,
    "mail" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("organization_id","user_id","kind")
);

-- CreateTable
CREATE TABLE "digest_mail" (
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'queued',
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_mail_pkey" PRIMARY KEY ("user_id","day")
);

-- CreateTable
CREATE TABLE "digest_run" (
    "day" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digest_run_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "notification_organization_id_user_id_environment_created_at_idx" ON "notification"("organization_id", "user_id", "environment", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_organization_id_invoice_id_idx" ON "notification"("organization_id", "invoice_id");

-- CreateIndex
CREATE INDEX "notification_organization_id_alert_id_idx" ON "notification"("organization_id", "alert_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_organization_id_user_id_environment_dedupe_key_key" ON "notification"("organization_id", "user_id", "environment", "dedupe_key");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_alert_id_fkey" FOREIGN KEY ("organization_id", "alert_id") REFERENCES "deadline_alert"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ----- closed lists and walls ----------------------------------------------------------------------------------------

ALTER TABLE app_user ADD CONSTRAINT app_user_locale_check CHECK (locale IN ('sr-Latn', 'sr-Cyrl', 'en'));
ALTER TABLE notification
  ADD CONSTRAINT notification_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT notification_mail_check CHECK (mail IN ('none', 'digest', 'immediate')),
  ADD CONSTRAINT notification_details_check CHECK (jsonb_typeof(details) = 'object');
ALTER TABLE notification_preference
  ADD CONSTRAINT notification_preference_mail_check CHECK (mail IN ('none', 'digest', 'immediate'));
ALTER TABLE digest_mail
  ADD CONSTRAINT digest_mail_state_check CHECK (state IN ('queued', 'sending', 'sent', 'unclear', 'failed', 'kept')),
  ADD CONSTRAINT digest_mail_headers_check CHECK (recipient || subject !~ '[\x01-\x1f\x7f]');
ALTER TABLE outgoing_mail
  DROP CONSTRAINT outgoing_mail_state_check,
  ADD CONSTRAINT outgoing_mail_state_check
    CHECK (state IN ('queued', 'sending', 'sent', 'unclear', 'failed', 'kept', 'withdrawn'));

-- The bell's question: what has this person not read?
CREATE INDEX notification_unread_idx ON notification (organization_id, user_id, environment)
  WHERE read_at IS NULL AND in_portal;
-- What waits for a mail: of its own, and for the daily one.
CREATE INDEX notification_at_once_idx ON notification (organization_id, environment)
  WHERE mail = 'immediate' AND mail_id IS NULL;
CREATE INDEX notification_digest_idx ON notification (user_id)
  WHERE mail = 'digest' AND digest_day IS NULL AND read_at IS NULL;

SELECT app.protect_tenant_table('notification');
SELECT app.protect_tenant_table('notification_preference');

-- A person's own rows, in a transaction of that person only.
ALTER TABLE digest_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE digest_mail FORCE ROW LEVEL SECURITY;
CREATE POLICY person ON digest_mail TO seflow_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON digest_mail TO seflow_app;

-- ----- doors through the wall between tenants ------------------------------------------------------------------------

/* As before, with the person's language. */
CREATE OR REPLACE FUNCTION app.find_session(sought_user uuid)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'userId', u.id, 'name', u.name, 'email', u.email, 'sessionVersion', u.session_version, 'locale', u.locale,
    'memberships', coalesce((
      SELECT jsonb_agg(jsonb_build_object('organizationId', o.id, 'slug', o.slug, 'name', o.name, 'pib', o.pib,
                                          'environment', o.environment, 'role', m.role) ORDER BY o.name)
        FROM public.membership m JOIN public.organization o ON o.id = m.organization_id
       WHERE m.user_id = u.id), '[]'::jsonb))
    FROM public.app_user u WHERE u.id = sought_user;
$$;

/* The language of mail to this person. */
CREATE FUNCTION app.set_locale(person uuid, chosen text)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.app_user SET locale = chosen WHERE id = person AND locale IS DISTINCT FROM chosen;
$$;

/* Where to write to people of the transaction's company; whoever is no member of it is left out. */
CREATE FUNCTION app.find_contacts(people uuid[])
RETURNS TABLE (id uuid, name text, email text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, u.name, u.email, u.locale
    FROM public.app_user u JOIN public.membership m ON m.user_id = u.id
   WHERE u.id = ANY (people)
     AND m.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid;
$$;

/* Adds a digest job for every person for whom news waits; once a day, whoever asks how often. */
CREATE FUNCTION app.start_digests(for_day date)
RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person uuid;
  started int := 0;
BEGIN
  INSERT INTO public.digest_run (day) VALUES (for_day) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN 0; END IF;
  PERFORM set_config('app.organization_id', '', true);
  FOR person IN
    SELECT DISTINCT n.user_id FROM public.notification n
     WHERE n.mail = 'digest' AND n.digest_day IS NULL AND n.read_at IS NULL
  LOOP
    PERFORM set_config('app.user_id', person::text, true);
    PERFORM app.enqueue('send-digest', json_build_object('userId', person, 'day', for_day),
                        'send-digest:' || person || ':' || for_day, NULL, 20);
    started := started + 1;
  END LOOP;
  PERFORM set_config('app.user_id', '', true);
  RETURN started;
END $$;

/* As before; and a job that names a person is added in that person's transaction only. */
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
  SELECT j.id::text INTO job_id FROM graphile_worker.add_job(
    identifier => task, payload => payload, job_key => job_key, job_key_mode => 'replace',
    run_at => run_at, priority => priority) AS j;
  RETURN job_id;
END $$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'app.set_locale(uuid, text)', 'app.find_contacts(uuid[])', 'app.start_digests(date)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO seflow_system', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seflow_app', door);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON digest_run TO seflow_system;
GRANT SELECT (user_id, mail, digest_day, read_at) ON notification TO seflow_system;
CREATE POLICY system ON notification FOR SELECT TO seflow_system USING (true);
