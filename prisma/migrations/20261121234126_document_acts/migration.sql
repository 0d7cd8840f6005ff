-- CreateTable
CREATE TABLE "document_act" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "invoice_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "comment" TEXT,
    "storno_number" TEXT,
    "vat_amount" DECIMAL(18,2),
    "state" TEXT NOT NULL DEFAULT 'queued',
    "failure" JSONB,
    "status_before" TEXT,
    "status_after" TEXT,
    "actor_user_id" UUID,
    "actor_name" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_by" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_act_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bulk_run" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "comment" TEXT,
    "state" TEXT NOT NULL DEFAULT 'running',
    "stopped_by" TEXT,
    "actor_user_id" UUID,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_run_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bulk_item" (
    "organization_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "invoice_id" UUID,
    "label" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "code" TEXT,
    "act_id" UUID,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("organization_id","run_id","position")
);

-- CreateIndex
CREATE INDEX "document_act_organization_id_invoice_id_created_at_idx" ON "document_act"("organization_id", "invoice_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "bulk_run_organization_id_environment_created_at_idx" ON "bulk_run"("organization_id", "environment", "created_at" DESC);

-- CreateIndex
CREATE INDEX "bulk_item_organization_id_invoice_id_idx" ON "bulk_item"("organization_id", "invoice_id");

-- AddForeignKey
ALTER TABLE "document_act" ADD CONSTRAINT "document_act_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_organization_id_run_id_fkey" FOREIGN KEY ("organization_id", "run_id") REFERENCES "bulk_run"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE document_act
  ADD CONSTRAINT document_act_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT document_act_kind_check CHECK (kind IN ('cancel', 'storno', 'accept', 'reject', 'reverse_charge')),
  ADD CONSTRAINT document_act_state_check CHECK (state IN ('queued', 'calling', 'unclear', 'done', 'refused', 'failed')),
  ADD CONSTRAINT document_act_comment_check CHECK (kind NOT IN ('cancel', 'storno', 'reject') OR btrim(comment) <> ''),
  ADD CONSTRAINT document_act_amount_check CHECK ((kind = 'reverse_charge') = (vat_amount IS NOT NULL));
-- Two people, or two clicks: a document has one act under way.
CREATE UNIQUE INDEX document_act_open_key ON document_act (organization_id, invoice_id)
  WHERE state IN ('queued', 'calling', 'unclear');
CREATE INDEX document_act_waiting_idx ON document_act (organization_id, environment, created_at)
  WHERE state IN ('queued', 'calling', 'unclear');
SELECT app.protect_tenant_table('document_act');
-- Who asked SEF for what is kept for ever.
REVOKE DELETE ON document_act FROM seflow_app;

ALTER TABLE bulk_run
  ADD CONSTRAINT bulk_run_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT bulk_run_kind_check CHECK (kind IN ('send', 'accept', 'reject')),
  ADD CONSTRAINT bulk_run_state_check CHECK (state IN ('running', 'stopping', 'finished', 'stopped'));
ALTER TABLE bulk_item
  ADD CONSTRAINT bulk_item_state_check
    CHECK (state IN ('waiting', 'started', 'done', 'refused', 'held', 'failed', 'stopped'));
-- A document is in one run at a time.
CREATE UNIQUE INDEX bulk_item_open_key ON bulk_item (organization_id, invoice_id) WHERE state IN ('waiting', 'started');
SELECT app.protect_tenant_table('bulk_run');
SELECT app.protect_tenant_table('bulk_item');
REVOKE DELETE ON bulk_run, bulk_item FROM seflow_app;
