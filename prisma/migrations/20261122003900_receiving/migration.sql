-- AlterTable
ALTER TABLE "organization_integration" ADD COLUMN     "alarmed_for_day" DATE;

-- AlterTable
ALTER TABLE "invoice" ADD COLUMN     "sent_elsewhere" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "sef_invoice" ADD COLUMN     "contract_holder" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "next_poll_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "sync_run" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date_from" DATE NOT NULL,
    "date_to" DATE NOT NULL,
    "status" TEXT,
    "state" TEXT NOT NULL DEFAULT 'running',
    "requested_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sync_window" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "date_from" DATE NOT NULL,
    "date_to" DATE NOT NULL,
    "status" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "listed" INTEGER NOT NULL DEFAULT 0,
    "stored" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "sync_window_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sync_item" (
    "organization_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "sef_invoice_id" BIGINT NOT NULL,
    "news" JSONB NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "is_done" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,

    CONSTRAINT "sync_item_pkey" PRIMARY KEY ("organization_id","window_id","sef_invoice_id")
);

-- CreateTable
CREATE TABLE "sync_stream" (
    "organization_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "last_success_at" TIMESTAMPTZ(3),
    "swept_through" DATE,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "last_missed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_stream_pkey" PRIMARY KEY ("organization_id","environment","stream")
);

-- CreateIndex
CREATE INDEX "sync_run_organization_id_environment_kind_started_at_idx" ON "sync_run"("organization_id", "environment", "kind", "started_at" DESC);

-- CreateIndex
CREATE INDEX "sync_window_organization_id_run_id_state_idx" ON "sync_window"("organization_id", "run_id", "state");

-- CreateIndex
CREATE INDEX "sef_invoice_organization_id_environment_next_poll_at_idx" ON "sef_invoice"("organization_id", "environment", "next_poll_at");

-- AddForeignKey
ALTER TABLE "sync_window" ADD CONSTRAINT "sync_window_organization_id_run_id_fkey" FOREIGN KEY ("organization_id", "run_id") REFERENCES "sync_run"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_item" ADD CONSTRAINT "sync_item_organization_id_window_id_fkey" FOREIGN KEY ("organization_id", "window_id") REFERENCES "sync_window"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ----- closed lists and walls ----------------------------------------------------------------------------------------

ALTER TABLE sync_run
  ADD CONSTRAINT sync_run_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sync_run_kind_check CHECK (kind IN ('manual', 'takeover', 'changes', 'today')),
  ADD CONSTRAINT sync_run_state_check CHECK (state IN ('running', 'done', 'stopped')),
  ADD CONSTRAINT sync_run_period_check CHECK (date_from <= date_to);
ALTER TABLE sync_window
  ADD CONSTRAINT sync_window_source_check CHECK (source IN ('changes', 'list')),
  ADD CONSTRAINT sync_window_direction_check CHECK (direction IN ('sales', 'purchase')),
  ADD CONSTRAINT sync_window_state_check CHECK (state IN ('pending', 'reading', 'split', 'done', 'failed')),
  ADD CONSTRAINT sync_window_period_check CHECK (date_from <= date_to);
ALTER TABLE sync_stream
  ADD CONSTRAINT sync_stream_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sync_stream_stream_check
    CHECK (stream IN ('changes-sales', 'changes-purchase', 'today-sales', 'today-purchase', 'poll'));
ALTER TABLE status_event
  DROP CONSTRAINT status_event_cause_check,
  ADD CONSTRAINT status_event_cause_check
    CHECK (cause IN ('user', 'push', 'sweep', 'poll', 'sync', 'sandbox', 'system'));

-- One reading of a kind at a time: a second click joins the first.
CREATE UNIQUE INDEX sync_run_running_key ON sync_run (organization_id, environment, kind) WHERE state = 'running';
-- Nothing follows these, and they are not asked about.
UPDATE sef_invoice SET next_poll_at = NULL WHERE status IN ('Cancelled', 'Storno', 'Deleted');

SELECT app.protect_tenant_table(name) FROM unnest(ARRAY['sync_run', 'sync_window', 'sync_item', 'sync_stream']::regclass[]) AS name;

-- ----- doors through the wall between tenants ------------------------------------------------------------------------

/* Keeps a notification raw and adds the job that works through it, for each company that its proof names: one round
   trip, one commit. The proof is the address's token with keys in the body (token_hash given), or a key alone.
   Keys of yesterday, today and tomorrow count: SEF's day and ours may differ by the length of a delivery.
   Answers 'stored', 'unknown' (nobody has this token or key), 'wrong_key', or, without content, 'known'. */
CREATE FUNCTION app.store_notification(
  used_door text, token_hash text, key_hashes text[], today date, used_direction text, content text, content_hash text)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  company record;
  row_id uuid;
  day date;
  verdict text := 'unknown';
BEGIN
  FOR company IN
    SELECT i.organization_id, i.environment FROM public.organization_integration i
     WHERE token_hash IS NOT NULL AND i.webhook_token_hash = token_hash
    UNION
    SELECT k.organization_id, k.environment FROM public.sef_subscription_key k
     WHERE token_hash IS NULL AND k.key_hash = ANY (key_hashes)
  LOOP
    -- The day of the company: a trial world may be days ahead.
    SELECT today + coalesce(max(w.clock_ahead_ms / 86400000), 0)::int INTO day
      FROM public.sandbox_world w
     WHERE w.organization_id = company.organization_id AND company.environment = 'sandbox';
    IF cardinality(key_hashes) = 0 OR EXISTS (
      SELECT FROM unnest(key_hashes) AS given(hash) WHERE NOT EXISTS (
        SELECT FROM public.sef_subscription_key k
         WHERE k.organization_id = company.organization_id AND k.environment = company.environment
           AND k.key_hash = given.hash AND k.valid_on BETWEEN day - 1 AND day + 1))
    THEN
      -- Without a token an old key names nobody.
      IF token_hash IS NOT NULL THEN verdict := 'wrong_key'; END IF;
      CONTINUE;
    END IF;
    IF content IS NULL THEN
      verdict := 'known';
      CONTINUE;
    END IF;
    -- A UUID of version 7: the moment in front, so that rows of one time lie together.
    row_id := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1), 'hex')::uuid;
    INSERT INTO public.sef_webhook_log (organization_id, id, environment, door, direction, body, body_sha256)
    VALUES (company.organization_id, row_id, company.environment, used_door, used_direction, content, content_hash);
    -- Not with every notification: in a burst they would wait for each other on this row.
    UPDATE public.organization_integration i SET last_notification_at = clock_timestamp()
     WHERE i.organization_id = company.organization_id AND i.environment = company.environment
       AND (i.last_notification_at IS NULL OR i.last_notification_at < clock_timestamp() - interval '1 second');
    PERFORM set_config('app.organization_id', company.organization_id::text, true);
    PERFORM app.enqueue('receive-notification',
      json_build_object('organizationId', company.organization_id, 'environment', company.environment,
                        'notificationId', row_id), NULL, NULL, 5);
    verdict := 'stored';
  END LOOP;
  RETURN verdict;
END $$;

/* Companies that have documents which are due to be asked about at SEF, in the environment they work in. */
CREATE FUNCTION app.list_due_polls(moment timestamptz)
RETURNS TABLE (organization_id uuid, environment text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.environment FROM public.organization o
   WHERE EXISTS (SELECT FROM public.sef_invoice s
                  WHERE s.organization_id = o.id AND s.environment = o.environment AND s.next_poll_at <= moment)
   ORDER BY o.id;
$$;

-- The notification door had three of them.
DROP FUNCTION app.find_webhook_by_token(text), app.find_webhook_by_secret(text, date);

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'app.store_notification(text, text, text[], date, text, text, text)', 'app.list_due_polls(timestamptz)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO seflow_system', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seflow_app', door);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.enqueue(text, json, text, timestamptz, int) TO seflow_system;
GRANT UPDATE (last_notification_at) ON organization_integration TO seflow_system;
GRANT INSERT ON sef_webhook_log TO seflow_system;
GRANT SELECT (organization_id, environment, next_poll_at) ON sef_invoice TO seflow_system;
CREATE POLICY system ON sef_webhook_log FOR INSERT TO seflow_system WITH CHECK (true);
CREATE POLICY system ON sef_invoice FOR SELECT TO seflow_system USING (true);
