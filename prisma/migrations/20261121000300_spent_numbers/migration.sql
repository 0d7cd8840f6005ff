-- CreateTable
CREATE TABLE "spent_number" (
    "organization_id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "invoice_id" UUID,
    "spent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spent_number_pkey" PRIMARY KEY ("organization_id","environment","number")
);

ALTER TABLE spent_number
  ADD CONSTRAINT spent_number_environment_check CHECK (environment IN ('sandbox', 'demo', 'production'));

SELECT app.protect_tenant_table('spent_number');
-- SEF never frees a number, and so do we.
REVOKE UPDATE, DELETE ON spent_number FROM seflow_app;
