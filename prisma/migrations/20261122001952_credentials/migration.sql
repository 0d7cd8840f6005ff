-- AlterTable
ALTER TABLE "organization_integration" ADD COLUMN     "api_key_hash" TEXT;

-- CreateTable
CREATE TABLE "sef_connection_test" (
    "organization_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sef_connection_test_pkey" PRIMARY KEY ("organization_id","id")
);


ALTER TABLE sef_connection_test
  ADD CONSTRAINT sef_connection_test_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sef_connection_test_status_check CHECK (status IN ('pending', 'ok', 'refused', 'unavailable'));
SELECT app.protect_tenant_table('sef_connection_test');

-- A document may wait for a better API key.
ALTER TABLE invoice DROP CONSTRAINT invoice_state_check;
ALTER TABLE invoice ADD CONSTRAINT invoice_state_check CHECK (
  (direction = 'purchase') = (state IS NULL)
  AND state IN ('draft', 'queued', 'sending', 'held_date', 'held_outage', 'held_credentials', 'outcome_unknown',
                'refused', 'failed', 'sent', 'issued'));

-- Whose key is this? Asked when a key is saved.
CREATE INDEX organization_integration_key_idx ON organization_integration (api_key_hash) WHERE api_key_hash IS NOT NULL;

/* Whether another organization uses this API key. The lock lasts until the transaction ends: of two that save one key
   at the same moment, the second sees the first. */
CREATE FUNCTION app.is_api_key_taken(sought_hash text, own_organization uuid)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('api-key:' || sought_hash, 0));
  RETURN EXISTS (SELECT FROM public.organization_integration i
                  WHERE i.api_key_hash = sought_hash AND i.organization_id <> own_organization);
END $$;
ALTER FUNCTION app.is_api_key_taken(text, uuid) OWNER TO seflow_system;
REVOKE ALL ON FUNCTION app.is_api_key_taken(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_api_key_taken(text, uuid) TO seflow_app;
