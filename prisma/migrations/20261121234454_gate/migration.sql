-- AlterTable
ALTER TABLE "sef_slot" ADD COLUMN     "host" TEXT,
ADD COLUMN     "lease_started_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "sef_key" (
    "key_hash" TEXT NOT NULL,
    "next_start_at" TIMESTAMPTZ(6),
    "paused_until" TIMESTAMPTZ(6),
    "slow_until" TIMESTAMPTZ(6),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "open_until" TIMESTAMPTZ(6),

    CONSTRAINT "sef_key_pkey" PRIMARY KEY ("key_hash")
);

-- CreateTable
CREATE TABLE "sef_waiter" (
    "key_hash" TEXT NOT NULL,
    "ticket" UUID NOT NULL,
    "urgency" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sef_waiter_pkey" PRIMARY KEY ("key_hash","ticket")
);

-- CreateTable
CREATE TABLE "sef_host_state" (
    "host" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "last_success_at" TIMESTAMPTZ(6),
    "last_failure_at" TIMESTAMPTZ(6),
    "open_until" TIMESTAMPTZ(6),
    "openings" INTEGER NOT NULL DEFAULT 0,
    "good_since_open" INTEGER NOT NULL DEFAULT 0,
    "probe_key" TEXT,
    "probe_slot" INTEGER,

    CONSTRAINT "sef_host_state_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "send_drain" (
    "organization_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "worker_id" TEXT NOT NULL,
    "turn" UUID NOT NULL,
    "until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "send_drain_pkey" PRIMARY KEY ("organization_id","environment")
);

-- "Which calls are under way at this host?" is asked before each call.
CREATE INDEX sef_slot_under_way_idx ON sef_slot (host, lease_started_at) WHERE lease_until IS NOT NULL;

ALTER TABLE send_drain
  ADD CONSTRAINT send_drain_environment_check CHECK (environment IN ('sandbox', 'demo', 'production'));
SELECT app.protect_tenant_table('send_drain');
GRANT SELECT, INSERT, UPDATE, DELETE ON sef_key, sef_waiter, sef_host_state TO seflow_app;

/* May the next call with this API key start? One statement, one moment, all processes. In this order: the company's
   breaker; a free slot, the company's spacing and number of calls at once; whoever waited longer or is more urgent;
   the breaker of the host.

   slot is null when it may not: wait_ms tells when to ask again, blocked_by is set when a breaker is open ('company',
   'host') and there is no point in waiting. With a slot, wait_ms is the rest until the call may start: the way to the
   database is spent before that moment, not after it. */
CREATE FUNCTION app.claim_slot(
  this_key text, this_host text, holder uuid, own_ticket uuid, own_urgency int,
  min_time_ms int, concurrent_max int, failures_max int,
  OUT slot int, OUT wait_ms double precision, OUT blocked_by text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- Longer than the longest call (60 s for an upload).
  lease constant interval := '75 seconds';
  ahead constant interval := '40 milliseconds';
  -- While nothing tells when it ends: a call under way.
  look_again_ms constant int := 20;
  -- After a 429 the key goes at half its speed for a while.
  slow_gap_ms constant int := 667;
  -- Calls that may be under way or lost at a host since it last answered: all that an outage can cost at its start.
  unanswered_max constant int := 8;
  k public.sef_key;
  h public.sef_host_state;
  now_at timestamptz;
  start_at timestamptz;
  earliest timestamptz;
  own_since timestamptz;
  under_way int;
  unanswered int;
  allowance int;
  gap_ms int;
  is_behind boolean;
  is_probe boolean := false;
BEGIN
  INSERT INTO public.sef_key (key_hash) VALUES (this_key) ON CONFLICT DO NOTHING;
  INSERT INTO public.sef_slot (key_hash, slot)
  SELECT this_key, n FROM generate_series(1, 3) AS n
   WHERE NOT EXISTS (SELECT FROM public.sef_slot s WHERE s.key_hash = this_key) ON CONFLICT DO NOTHING;
  SELECT * INTO k FROM public.sef_key WHERE key_hash = this_key FOR UPDATE;
  now_at := clock_timestamp();
  IF k.open_until > now_at THEN
    blocked_by := 'company';
    wait_ms := extract(epoch FROM k.open_until - now_at) * 1000;
    DELETE FROM public.sef_waiter w WHERE w.key_hash = this_key AND w.ticket = own_ticket;
    RETURN;
  END IF;

  SELECT count(*) FILTER (WHERE s.lease_until > now_at),
         min(s.free_at) FILTER (WHERE s.lease_until IS NULL OR s.lease_until <= now_at)
    INTO under_way, earliest FROM public.sef_slot s WHERE s.key_hash = this_key;
  SELECT w.since INTO own_since FROM public.sef_waiter w WHERE w.key_hash = this_key AND w.ticket = own_ticket;
  own_since := coalesce(own_since, now_at);
  is_behind := EXISTS (
    SELECT FROM public.sef_waiter w
     WHERE w.key_hash = this_key AND w.ticket <> own_ticket AND w.seen_at > now_at - interval '1 second'
       AND (w.urgency, w.since) < (own_urgency, own_since));
  start_at := greatest(earliest, k.next_start_at, k.paused_until, now_at);

  -- Half open: one call tries.
  IF under_way >= (CASE WHEN k.failures >= failures_max THEN 1 ELSE concurrent_max END) OR earliest IS NULL THEN
    wait_ms := look_again_ms;
  ELSIF start_at > now_at + ahead THEN
    wait_ms := extract(epoch FROM start_at - ahead - now_at) * 1000;
    IF is_behind THEN wait_ms := wait_ms + look_again_ms; END IF;
  ELSIF is_behind THEN
    wait_ms := look_again_ms;
  ELSE
    INSERT INTO public.sef_host_state (host) VALUES (this_host) ON CONFLICT DO NOTHING;
    SELECT * INTO h FROM public.sef_host_state WHERE host = this_host FOR UPDATE;
    IF h.open_until > now_at THEN
      blocked_by := 'host';
      wait_ms := extract(epoch FROM h.open_until - now_at) * 1000;
    ELSIF h.open_until IS NOT NULL THEN
      -- Half open: the first that comes is the probe, for all.
      is_probe := NOT EXISTS (
        SELECT FROM public.sef_slot s
         WHERE s.key_hash = h.probe_key AND s.slot = h.probe_slot AND s.host = this_host AND s.lease_until > now_at);
      IF NOT is_probe THEN
        blocked_by := 'host';
        wait_ms := 1000;
      END IF;
    ELSE
      SELECT count(*) INTO unanswered FROM public.sef_slot s
       WHERE s.host = this_host AND s.lease_until > now_at
         AND s.lease_started_at > coalesce(h.last_success_at, '-infinity');
      -- After an outage: one, three, five, then as always.
      allowance := CASE WHEN h.openings = 0 THEN unanswered_max
                        ELSE least(unanswered_max, 1 + 2 * h.good_since_open) END;
      IF h.failures + unanswered >= allowance THEN wait_ms := look_again_ms; END IF;
    END IF;
  END IF;

  IF blocked_by IS NOT NULL THEN
    DELETE FROM public.sef_waiter w WHERE w.key_hash = this_key AND w.ticket = own_ticket;
    RETURN;
  END IF;
  IF wait_ms IS NOT NULL THEN
    INSERT INTO public.sef_waiter (key_hash, ticket, urgency, since, seen_at)
    VALUES (this_key, own_ticket, own_urgency, own_since, now_at)
    ON CONFLICT (key_hash, ticket) DO UPDATE SET seen_at = excluded.seen_at;
    RETURN;
  END IF;

  gap_ms := greatest(min_time_ms, CASE WHEN k.slow_until > now_at THEN slow_gap_ms ELSE 0 END);
  UPDATE public.sef_slot s
     SET lease_until = start_at + lease, lease_token = holder, host = this_host, lease_started_at = start_at
   WHERE s.key_hash = this_key AND s.slot = (
     SELECT f.slot FROM public.sef_slot f
      WHERE f.key_hash = this_key AND (f.lease_until IS NULL OR f.lease_until <= now_at)
      ORDER BY f.free_at LIMIT 1)
  RETURNING s.slot INTO slot;
  UPDATE public.sef_key SET next_start_at = start_at + make_interval(secs => gap_ms / 1000.0) WHERE key_hash = this_key;
  DELETE FROM public.sef_waiter w WHERE w.key_hash = this_key AND w.ticket = own_ticket;
  IF is_probe THEN
    UPDATE public.sef_host_state SET probe_key = this_key, probe_slot = claim_slot.slot WHERE host = this_host;
  END IF;
  wait_ms := extract(epoch FROM start_at - now_at) * 1000;
END $$;

/* A call is over: its slot is free again one second after the answer, and both breakers learn how it went.
   since_answer_ms is what has passed since the answer came. verdict: 'good' (SEF answered, even with a refusal), 'bad'
   (it did not, or not as itself), 'none' (nothing was sent, or we gave up ourselves). */
CREATE FUNCTION app.end_call(
  this_key text, used_slot int, this_host text, holder uuid, since_answer_ms double precision, verdict text,
  failures_max int, open_ms int)
RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h public.sef_host_state;
  was_probe boolean;
  must_open boolean;
  keys text[];
  now_at timestamptz;
BEGIN
  PERFORM FROM public.sef_key k WHERE k.key_hash = this_key FOR UPDATE;
  IF verdict <> 'none' THEN
    SELECT * INTO h FROM public.sef_host_state WHERE host = this_host FOR UPDATE;
  END IF;
  now_at := clock_timestamp();
  UPDATE public.sef_slot s
     SET lease_until = NULL, lease_token = NULL,
         free_at = now_at + make_interval(secs => greatest(0, 1000 - since_answer_ms) / 1000)
   WHERE s.key_hash = this_key AND s.slot = used_slot AND s.lease_token = holder;

  IF verdict = 'good' THEN
    UPDATE public.sef_key SET failures = 0, open_until = NULL WHERE key_hash = this_key AND failures > 0;
    UPDATE public.sef_host_state SET
      last_success_at = now_at, failures = 0, failing_keys = '{}', open_until = NULL, probe_key = NULL, probe_slot = NULL,
      good_since_open = CASE WHEN h.openings = 0 THEN 0 WHEN h.open_until IS NOT NULL THEN 1 ELSE h.good_since_open + 1 END,
      openings = CASE WHEN h.open_until IS NULL AND h.good_since_open >= 20 THEN 0 ELSE h.openings END
     WHERE host = this_host;
  ELSIF verdict = 'bad' THEN
    UPDATE public.sef_key SET failures = failures + 1,
      open_until = CASE WHEN failures + 1 >= failures_max THEN now_at + make_interval(secs => open_ms / 1000.0) END
     WHERE key_hash = this_key;
    was_probe := h.open_until IS NOT NULL AND h.probe_key = this_key AND h.probe_slot = used_slot;
    keys := CASE WHEN this_key = ANY (h.failing_keys) THEN h.failing_keys ELSE h.failing_keys[1:7] || this_key END;
    -- One company's own trouble must not stop all: five in a row from two of them, or as many as may be unanswered.
    must_open := was_probe OR (h.open_until IS NULL AND (
      h.failures + 1 >= 8 OR (h.failures + 1 >= 5 AND cardinality(keys) >= 2) OR (h.openings > 0 AND h.failures + 1 >= 2)));
    UPDATE public.sef_host_state SET
      failures = h.failures + 1, failing_keys = keys, last_failure_at = now_at,
      openings = CASE WHEN must_open THEN h.openings + 1 ELSE h.openings END,
      good_since_open = CASE WHEN must_open THEN 0 ELSE h.good_since_open END,
      probe_key = CASE WHEN must_open THEN NULL ELSE h.probe_key END,
      probe_slot = CASE WHEN must_open THEN NULL ELSE h.probe_slot END,
      -- Five seconds, then twice as long each time, a quarter of an hour at most.
      open_until = CASE WHEN must_open THEN now_at + make_interval(secs => least(900, 5 * power(2, least(h.openings, 10))))
                        ELSE h.open_until END
     WHERE host = this_host;
  END IF;
END $$;

REVOKE ALL ON FUNCTION app.claim_slot(text, text, uuid, uuid, int, int, int, int),
  app.end_call(text, int, text, uuid, double precision, text, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.claim_slot(text, text, uuid, uuid, int, int, int, int),
  app.end_call(text, int, text, uuid, double precision, text, int, int) TO seflow_app;
