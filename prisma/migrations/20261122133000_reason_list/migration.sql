-- CreateTable
CREATE TABLE "sef_reason_list" (
    "environment" TEXT NOT NULL,
    "refreshed_at" TIMESTAMPTZ(3),
    "changes" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,

    CONSTRAINT "sef_reason_list_pkey" PRIMARY KEY ("environment")
);

ALTER TABLE sef_reason_list
  ADD CONSTRAINT sef_reason_list_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sef_reason_list_changes_check CHECK (jsonb_typeof(changes) = 'array');
-- Public data of the state, of no tenant.
GRANT SELECT, INSERT, UPDATE ON sef_reason_list TO seflow_app;
