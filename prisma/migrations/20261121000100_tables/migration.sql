-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pib" TEXT NOT NULL,
    "registration_number" TEXT NOT NULL,
    "jbkjs" TEXT,
    "street" TEXT,
    "city" TEXT,
    "postal_code" TEXT,
    "country" TEXT NOT NULL DEFAULT 'RS',
    "email" TEXT,
    "vat_payer" BOOLEAN NOT NULL DEFAULT true,
    "vat_period" TEXT NOT NULL DEFAULT 'month',
    "currency" TEXT NOT NULL DEFAULT 'RSD',
    "payment_term_days" INTEGER NOT NULL DEFAULT 15,
    "environment" TEXT NOT NULL DEFAULT 'sandbox',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_bank_account" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_bank_account_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "organization_integration" (
    "organization_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "sef_settings" JSONB NOT NULL DEFAULT '{}',
    "webhook_token_hash" TEXT NOT NULL,
    "webhook_token" TEXT NOT NULL,
    "credentials_state" TEXT NOT NULL DEFAULT 'unknown',
    "subscribed_for_day" DATE,
    "last_subscribed_at" TIMESTAMPTZ(3),
    "last_notification_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "settings_version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_integration_pkey" PRIMARY KEY ("organization_id","environment")
);

-- CreateTable
CREATE TABLE "sef_subscription_key" (
    "organization_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "valid_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sef_subscription_key_pkey" PRIMARY KEY ("organization_id","environment","key_hash","valid_on")
);

-- CreateTable
CREATE TABLE "sef_subscription_run" (
    "organization_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "error" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sef_subscription_run_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "subject_hash" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "partner" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_customer" BOOLEAN NOT NULL DEFAULT false,
    "is_supplier" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "pib" TEXT,
    "registration_number" TEXT,
    "jbkjs" TEXT,
    "street" TEXT,
    "city" TEXT,
    "postal_code" TEXT,
    "country" TEXT NOT NULL DEFAULT 'RS',
    "email" TEXT,
    "payment_term_days" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "type_code" TEXT NOT NULL,
    "number" TEXT,
    "partner_id" UUID,
    "document" JSONB NOT NULL,
    "issue_date" DATE,
    "due_date" DATE,
    "currency" TEXT NOT NULL,
    "tax_exclusive" DECIMAL(18,2) NOT NULL,
    "tax_total" DECIMAL(18,2) NOT NULL,
    "payable" DECIMAL(18,2) NOT NULL,
    "send_to_cir" TEXT,
    "issued_outside_sef" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT,
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failure" JSONB,
    "import_source" JSONB,
    "import_xml" BYTEA,
    "queued_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "organization_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "line_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "sellers_item_id" TEXT,
    "buyers_item_id" TEXT,
    "quantity" DECIMAL(38,18) NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_price" DECIMAL(38,18) NOT NULL,
    "allowance_charges" JSONB NOT NULL DEFAULT '[]',
    "tax_category" TEXT NOT NULL,
    "tax_percent" DECIMAL(5,2) NOT NULL,

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("organization_id","invoice_id","position")
);

-- CreateTable
CREATE TABLE "sef_invoice" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "sef_invoice_id" BIGINT NOT NULL,
    "common_id" BIGINT,
    "glob_uniq_id" TEXT,
    "invoice_id" UUID,
    "status" TEXT NOT NULL,
    "sef_status" TEXT NOT NULL,
    "sef_response" JSONB,
    "comment" TEXT,
    "cir_status" TEXT,
    "cir_invoice_id" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "raw_xml" BYTEA,
    "raw_xml_sha256" TEXT,
    "oddities" JSONB NOT NULL DEFAULT '[]',
    "last_modified_at" TIMESTAMPTZ(3),
    "fetched_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sef_invoice_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "status_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "invoice_id" UUID,
    "partner_id" UUID,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "actor_user_id" UUID,
    "actor_name" TEXT,
    "sef_status" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "raw" JSONB,
    "dedupe_key" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "status_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "send_attempt" (
    "organization_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "invoice_id" UUID NOT NULL,
    "issue_date" DATE NOT NULL,
    "xml" BYTEA NOT NULL,
    "xml_sha256" TEXT NOT NULL,
    "send_to_cir" TEXT NOT NULL,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "last_started_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "send_attempt_pkey" PRIMARY KEY ("organization_id","request_id")
);

-- CreateTable
CREATE TABLE "external_request_log" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "request_payload" JSONB NOT NULL,
    "response_payload" JSONB,
    "status" TEXT,
    "error_code" TEXT,
    "error_message" TEXT,
    "duration_ms" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_request_log_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sef_webhook_log" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "direction" TEXT,
    "body" TEXT NOT NULL,
    "body_sha256" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "sef_webhook_log_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "refused_notification" (
    "id" BIGSERIAL NOT NULL,
    "door" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "body_start" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refused_notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "organization_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("organization_id","sequence")
);

-- CreateTable
CREATE TABLE "sef_slot" (
    "key_hash" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "free_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(6),
    "lease_token" UUID,

    CONSTRAINT "sef_slot_pkey" PRIMARY KEY ("key_hash","slot")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organization_bank_account_organization_id_account_key" ON "organization_bank_account"("organization_id", "account");

-- CreateIndex
CREATE INDEX "organization_integration_webhook_token_hash_idx" ON "organization_integration"("webhook_token_hash");

-- CreateIndex
CREATE INDEX "sef_subscription_key_key_hash_idx" ON "sef_subscription_key"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "sign_in_attempt_subject_hash_attempted_at_idx" ON "sign_in_attempt"("subject_hash", "attempted_at");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "partner_organization_id_name_id_idx" ON "partner"("organization_id", "name", "id");

-- CreateIndex
CREATE INDEX "invoice_organization_id_environment_direction_updated_at_id_idx" ON "invoice"("organization_id", "environment", "direction", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoice_organization_id_partner_id_idx" ON "invoice"("organization_id", "partner_id");

-- CreateIndex
CREATE INDEX "sef_invoice_organization_id_invoice_id_idx" ON "sef_invoice"("organization_id", "invoice_id");

-- CreateIndex
CREATE UNIQUE INDEX "sef_invoice_organization_id_environment_direction_sef_invoi_key" ON "sef_invoice"("organization_id", "environment", "direction", "sef_invoice_id");

-- CreateIndex
CREATE INDEX "status_event_organization_id_invoice_id_occurred_at_idx" ON "status_event"("organization_id", "invoice_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "status_event_organization_id_partner_id_occurred_at_idx" ON "status_event"("organization_id", "partner_id", "occurred_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "status_event_organization_id_environment_dedupe_key_key" ON "status_event"("organization_id", "environment", "dedupe_key");

-- CreateIndex
CREATE INDEX "send_attempt_organization_id_invoice_id_created_at_idx" ON "send_attempt"("organization_id", "invoice_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "external_request_log_organization_id_service_idempotency_ke_key" ON "external_request_log"("organization_id", "service", "idempotency_key");

-- CreateIndex
CREATE INDEX "sef_webhook_log_organization_id_received_at_idx" ON "sef_webhook_log"("organization_id", "received_at" DESC);

-- CreateIndex
CREATE INDEX "refused_notification_received_at_idx" ON "refused_notification"("received_at");

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organization_id_partner_id_fkey" FOREIGN KEY ("organization_id", "partner_id") REFERENCES "partner"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sef_invoice" ADD CONSTRAINT "sef_invoice_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_event" ADD CONSTRAINT "status_event_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "send_attempt" ADD CONSTRAINT "send_attempt_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- What Prisma's schema cannot say: closed lists, partial indexes, roles, row-level security.
-- Statuses are text with a CHECK: enum equality is not leakproof, so a policy would keep its index from being used.

ALTER TABLE organization
  ADD CONSTRAINT organization_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT organization_vat_period_check CHECK (vat_period IN ('month', 'quarter')),
  ADD CONSTRAINT organization_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE organization_integration
  ADD CONSTRAINT organization_integration_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT organization_integration_credentials_check CHECK (credentials_state IN ('unknown', 'ok', 'refused'));
ALTER TABLE sef_subscription_key
  ADD CONSTRAINT sef_subscription_key_environment_check CHECK (environment IN ('sandbox', 'demo', 'production'));
ALTER TABLE sef_subscription_run
  ADD CONSTRAINT sef_subscription_run_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sef_subscription_run_status_check CHECK (status IN ('pending', 'subscribed', 'failed'));
ALTER TABLE membership
  ADD CONSTRAINT membership_role_check CHECK (role IN ('owner', 'admin', 'accountant', 'clerk', 'viewer'));
ALTER TABLE partner
  ADD CONSTRAINT partner_kind_check CHECK (kind IN ('company', 'public_body', 'person', 'foreign'));
ALTER TABLE invoice
  ADD CONSTRAINT invoice_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT invoice_direction_check CHECK (direction IN ('sales', 'purchase')),
  ADD CONSTRAINT invoice_type_code_check CHECK (type_code IN ('380', '381', '383', '386')),
  ADD CONSTRAINT invoice_send_to_cir_check CHECK (send_to_cir IN ('Yes', 'No')),
  ADD CONSTRAINT invoice_state_check CHECK (
    (direction = 'purchase') = (state IS NULL)
    AND state IN ('draft', 'queued', 'sending', 'held_date', 'held_outage', 'outcome_unknown', 'refused', 'failed', 'sent'));
ALTER TABLE sef_invoice
  ADD CONSTRAINT sef_invoice_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sef_invoice_direction_check CHECK (direction IN ('sales', 'purchase'));
ALTER TABLE status_event
  ADD CONSTRAINT status_event_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT status_event_cause_check CHECK (cause IN ('user', 'push', 'sweep', 'poll', 'sandbox', 'system'));
ALTER TABLE send_attempt
  ADD CONSTRAINT send_attempt_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT send_attempt_send_to_cir_check CHECK (send_to_cir IN ('Yes', 'No')),
  ADD CONSTRAINT send_attempt_outcome_check CHECK (outcome IN ('accepted', 'duplicate', 'refused', 'unclear', 'unavailable'));
ALTER TABLE external_request_log
  ADD CONSTRAINT external_request_log_environment_check CHECK (environment IN ('sandbox', 'demo', 'production'));
ALTER TABLE sef_webhook_log
  ADD CONSTRAINT sef_webhook_log_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sef_webhook_log_door_check CHECK (door IN ('token', 'signature'));

-- SEF never frees a number, not in another year, not after storno: one number, one sales document, per environment.
CREATE UNIQUE INDEX invoice_sales_number_key ON invoice (organization_id, environment, number)
  WHERE direction = 'sales' AND number IS NOT NULL;
-- Two notifications that name a new supplier at the same moment make one partner.
CREATE UNIQUE INDEX partner_pib_key ON partner (organization_id, pib, (coalesce(jbkjs, ''))) WHERE pib IS NOT NULL;
-- The drain job's question: what of this company waits to be sent?
CREATE INDEX invoice_waiting_idx ON invoice (organization_id, environment, queued_at)
  WHERE state IN ('queued', 'sending', 'outcome_unknown', 'held_outage');

-- Roles are shared by all databases of a server: made when missing, then granted to whoever migrates, so that one
-- address is enough (web and worker connect with it and step down to seflow_app).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'seflow_app') THEN
    CREATE ROLE seflow_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'seflow_system') THEN
    CREATE ROLE seflow_system NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
  EXECUTE format('GRANT seflow_app, seflow_system TO %I', current_user);
END $$;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA public, app TO seflow_app, seflow_system;
-- Only so that functions can be handed to seflow_system; it cannot log in.
GRANT CREATE ON SCHEMA app TO seflow_system;

/*
 * Puts a table with organization_id under row-level security: forced (it binds the owner too), one policy for
 * reading and writing, the usual grants. Each migration that makes a tenant table calls it.
 * A setting that was local to a finished transaction reads as '' and not as NULL, hence nullif; the sub-select is
 * evaluated once for a query, not once for a row.
 */
CREATE FUNCTION app.protect_tenant_table(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format(
    'CREATE POLICY tenant ON %s TO seflow_app
       USING (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))
       WITH CHECK (organization_id = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::uuid))',
    tenant_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO seflow_app', tenant_table);
END $$;
REVOKE ALL ON FUNCTION app.protect_tenant_table(regclass) FROM PUBLIC;

SELECT app.protect_tenant_table(format('%I.%I', table_schema, table_name)::regclass)
  FROM information_schema.columns
 WHERE table_schema = 'public' AND column_name = 'organization_id';

-- The tenant itself: a company sees and edits its own row only.
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON organization TO seflow_app
  USING (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))
  WITH CHECK (id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid));
GRANT SELECT, UPDATE ON organization TO seflow_app;

-- Kept for ever or insert only: what SEF was sent, and who did what.
REVOKE UPDATE, DELETE ON send_attempt FROM seflow_app;
GRANT UPDATE (calls, last_started_at, outcome, finished_at) ON send_attempt TO seflow_app;
REVOKE UPDATE, DELETE ON audit_log FROM seflow_app;
REVOKE DELETE ON external_request_log, sef_webhook_log, sef_invoice, status_event FROM seflow_app;

-- Tables without a tenant that hold nothing of one: the pacer and the proof of life.
GRANT SELECT, INSERT, UPDATE, DELETE ON sef_slot, worker_heartbeat TO seflow_app;

-- What the named system functions (next migration) may see across tenants, and nothing else.
GRANT SELECT, INSERT ON organization, membership TO seflow_system;
GRANT SELECT, INSERT ON organization_integration TO seflow_system;
GRANT SELECT ON sef_subscription_key TO seflow_system;
GRANT SELECT, INSERT, UPDATE ON app_user TO seflow_system;
GRANT SELECT, INSERT, DELETE ON sign_in_attempt, refused_notification TO seflow_system;
GRANT USAGE ON SEQUENCE sign_in_attempt_id_seq, refused_notification_id_seq TO seflow_system;
CREATE POLICY system ON organization TO seflow_system USING (true) WITH CHECK (true);
CREATE POLICY system ON membership TO seflow_system USING (true) WITH CHECK (true);
CREATE POLICY system ON organization_integration TO seflow_system USING (true) WITH CHECK (true);
CREATE POLICY system ON sef_subscription_key TO seflow_system USING (true);
