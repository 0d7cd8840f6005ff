-- CreateTable
CREATE TABLE "document_deadline" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "invoice_id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "partner_id" UUID,
    "kind" TEXT NOT NULL,
    "assumption" TEXT NOT NULL DEFAULT '',
    "rule" TEXT NOT NULL,
    "clock_start" DATE NOT NULL,
    "earliest" DATE NOT NULL,
    "latest" DATE NOT NULL,
    "consequence" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "params_version" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "ended_at" TIMESTAMPTZ(3),
    "ended_status" TEXT,
    "ended_reason" TEXT,

    CONSTRAINT "document_deadline_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "deadline_alert" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "invoice_id" UUID,
    "deadline_id" UUID,
    "kind" TEXT NOT NULL,
    "assumption" TEXT NOT NULL DEFAULT '',
    "due" DATE NOT NULL,
    "stage" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "deadline_alert_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "extra_holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "extra_holiday_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "document_deadline_organization_id_environment_state_earlies_idx" ON "document_deadline"("organization_id", "environment", "state", "earliest", "id");

-- CreateIndex
CREATE INDEX "document_deadline_organization_id_invoice_id_idx" ON "document_deadline"("organization_id", "invoice_id");

-- CreateIndex
CREATE INDEX "deadline_alert_organization_id_environment_created_at_id_idx" ON "deadline_alert"("organization_id", "environment", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "deadline_alert_organization_id_deadline_id_idx" ON "deadline_alert"("organization_id", "deadline_id");

-- CreateIndex
CREATE INDEX "invoice_organization_id_environment_due_date_idx" ON "invoice"("organization_id", "environment", "due_date");

-- AddForeignKey
ALTER TABLE "document_deadline" ADD CONSTRAINT "document_deadline_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_alert" ADD CONSTRAINT "deadline_alert_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_alert" ADD CONSTRAINT "deadline_alert_organization_id_deadline_id_fkey" FOREIGN KEY ("organization_id", "deadline_id") REFERENCES "document_deadline"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ----- closed lists and walls ----------------------------------------------------------------------------------------

ALTER TABLE document_deadline
  ADD CONSTRAINT document_deadline_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT document_deadline_direction_check CHECK (direction IN ('sales', 'purchase')),
  ADD CONSTRAINT document_deadline_kind_check
    CHECK (kind IN ('response', 'rejection', 'inputVat', 'payment', 'issueDate', 'vatRecording', 'vatReturn')),
  ADD CONSTRAINT document_deadline_assumption_check CHECK (assumption IN ('', 'public', 'private')),
  ADD CONSTRAINT document_deadline_consequence_check CHECK (consequence IN (
    'deemedAccepted', 'renotified', 'deemedRejected', 'deductionLater', 'paymentOverdue', 'issueDatePasses',
    'recordIndividually', 'recordingLate', 'returnLate')),
  ADD CONSTRAINT document_deadline_confidence_check CHECK (confidence IN ('A', 'B', 'C', 'D')),
  ADD CONSTRAINT document_deadline_days_check CHECK (earliest <= latest),
  ADD CONSTRAINT document_deadline_state_check
    CHECK (state IN ('running', 'met', 'lapsed', 'contradicted', 'withdrawn')),
  ADD CONSTRAINT document_deadline_end_check
    CHECK ((state = 'running') = (ended_at IS NULL) AND (state = 'running') = (ended_reason IS NULL));
ALTER TABLE deadline_alert
  ADD CONSTRAINT deadline_alert_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT deadline_alert_kind_check
    CHECK (kind IN ('response', 'rejection', 'inputVat', 'payment', 'issueDate', 'vatRecording', 'vatReturn')),
  ADD CONSTRAINT deadline_alert_assumption_check CHECK (assumption IN ('', 'public', 'private')),
  ADD CONSTRAINT deadline_alert_stage_check CHECK (stage IN ('before5', 'before2', 'before1', 'lastDay', 'passed')),
  ADD CONSTRAINT deadline_alert_document_check CHECK ((invoice_id IS NULL) = (deadline_id IS NULL)),
  ADD CONSTRAINT deadline_alert_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

-- One prediction of a kind at a time, and one alert for each stage of it, however often it is computed. They also lead
-- the sweep to what runs, page by page.
CREATE UNIQUE INDEX document_deadline_running_key
  ON document_deadline (organization_id, environment, invoice_id, kind, assumption) WHERE state = 'running';
CREATE UNIQUE INDEX deadline_alert_standing_key
  ON deadline_alert (organization_id, environment, invoice_id, kind, assumption, due, stage) NULLS NOT DISTINCT
  WHERE withdrawn_at IS NULL;
-- What is open without having a deadline yet.
CREATE INDEX sef_invoice_open_idx ON sef_invoice (organization_id, environment, invoice_id)
  WHERE status NOT IN ('Approved', 'Rejected', 'Paid', 'Archived', 'Cancelled', 'Storno', 'Deleted');
CREATE INDEX invoice_unissued_idx ON invoice (organization_id, environment, id)
  WHERE state IN ('draft', 'refused', 'failed', 'queued', 'held_date', 'held_outage', 'held_credentials');

SELECT app.protect_tenant_table(name) FROM unnest(ARRAY['document_deadline', 'deadline_alert']::regclass[]) AS name;
-- Of no tenant: the operator adds days, everybody reads them.
GRANT SELECT, INSERT, DELETE ON extra_holiday TO seflow_app;

-- ----- a door through the wall between tenants -----------------------------------------------------------------------

/* Adds the job that sweeps the deadlines of a company, for so many companies behind one of them, in the environment
   they work in. Answers the last company of the chunk, or null when there was none. */
CREATE FUNCTION app.enqueue_deadline_sweeps(after_company uuid, companies int)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  company record;
  last_company uuid;
BEGIN
  FOR company IN
    SELECT o.id, o.environment FROM public.organization o
     WHERE after_company IS NULL OR o.id > after_company ORDER BY o.id LIMIT companies
  LOOP
    PERFORM set_config('app.organization_id', company.id::text, true);
    PERFORM app.enqueue('deadline-company',
      json_build_object('organizationId', company.id, 'environment', company.environment),
      'deadline-company:' || company.id || '/' || company.environment, NULL, 20);
    last_company := company.id;
  END LOOP;
  PERFORM set_config('app.organization_id', '', true);
  RETURN last_company;
END $$;
ALTER FUNCTION app.enqueue_deadline_sweeps(uuid, int) OWNER TO seflow_system;
REVOKE ALL ON FUNCTION app.enqueue_deadline_sweeps(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue_deadline_sweeps(uuid, int) TO seflow_app;
