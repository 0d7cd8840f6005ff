-- CreateTable
CREATE TABLE "calendar_feed" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateIndex
CREATE INDEX "calendar_feed_token_hash_idx" ON "calendar_feed"("token_hash");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE calendar_feed
  ADD CONSTRAINT calendar_feed_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT calendar_feed_locale_check CHECK (locale IN ('sr-Latn', 'sr-Cyrl', 'en'));

SELECT app.protect_tenant_table('calendar_feed');

/* Whose calendar this secret address is, and in which environment its company works now: a calendar program carries no
   session. Nobody's, as soon as the person is no member any more. Notes at most once a minute that it was read. */
CREATE FUNCTION app.open_calendar_feed(sought_hash text)
RETURNS TABLE (organization_id uuid, environment text, locale text)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.calendar_feed f SET last_read_at = clock_timestamp()
   WHERE f.token_hash = sought_hash
     AND (f.last_read_at IS NULL OR f.last_read_at < clock_timestamp() - interval '1 minute');
  SELECT f.organization_id, o.environment, f.locale
    FROM public.calendar_feed f
    JOIN public.membership m ON m.organization_id = f.organization_id AND m.user_id = f.user_id
    JOIN public.organization o ON o.id = f.organization_id
   WHERE f.token_hash = sought_hash;
$$;
ALTER FUNCTION app.open_calendar_feed(text) OWNER TO seflow_system;
REVOKE ALL ON FUNCTION app.open_calendar_feed(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_calendar_feed(text) TO seflow_app;
GRANT SELECT, UPDATE (last_read_at) ON calendar_feed TO seflow_system;
CREATE POLICY system ON calendar_feed TO seflow_system USING (true) WITH CHECK (true);
