-- AlterTable
ALTER TABLE "sef_invoice" ADD COLUMN     "next_step" TEXT,
ADD COLUMN     "renotified_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by" TEXT;

-- AlterTable
ALTER TABLE "sync_stream" ADD COLUMN     "rest_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "sef_conflict" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "held" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "raw" JSONB NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "last_found_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "actor_name" TEXT,

    CONSTRAINT "sef_conflict_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "sef_conflict_organization_id_document_id_found_at_idx" ON "sef_conflict"("organization_id", "document_id", "found_at" DESC);

-- AddForeignKey
ALTER TABLE "sef_conflict" ADD CONSTRAINT "sef_conflict_organization_id_document_id_fkey" FOREIGN KEY ("organization_id", "document_id") REFERENCES "sef_invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ----- closed lists and walls ----------------------------------------------------------------------------------------

ALTER TABLE sef_invoice
  ADD CONSTRAINT sef_invoice_settled_by_check CHECK (settled_by IN ('person', 'silence')),
  ADD CONSTRAINT sef_invoice_settled_check CHECK (settled_by IS NULL OR settled_at IS NOT NULL),
  ADD CONSTRAINT sef_invoice_next_step_check CHECK (next_step IN (
    'mistake', 'rejected', 'rejectedBySilence', 'acceptedLate', 'takenBackElsewhere',
    'takenBackBySupplier', 'acceptedForUs', 'rejectedForUs'));
ALTER TABLE sef_conflict
  ADD CONSTRAINT sef_conflict_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sef_conflict_code_check
    CHECK (code IN ('status_backwards', 'impossible_date', 'missing_date', 'sent_date_differs')),
  ADD CONSTRAINT sef_conflict_cause_check CHECK (cause IN ('user', 'push', 'sweep', 'poll', 'sync', 'sandbox', 'system')),
  ADD CONSTRAINT sef_conflict_ended_by_check CHECK (ended_by IN ('agreed', 'taken', 'kept')),
  ADD CONSTRAINT sef_conflict_end_check
    CHECK ((ended_at IS NULL) = (ended_by IS NULL));

-- SEF repeats itself with every look: one row for the same word.
CREATE UNIQUE INDEX sef_conflict_open_key ON sef_conflict (organization_id, document_id, code, field, held, told)
  WHERE ended_at IS NULL;
CREATE INDEX sef_invoice_next_step_idx ON sef_invoice (organization_id, environment, direction)
  WHERE next_step IS NOT NULL;

SELECT app.protect_tenant_table('sef_conflict');
REVOKE DELETE ON sef_conflict FROM seflow_app;
