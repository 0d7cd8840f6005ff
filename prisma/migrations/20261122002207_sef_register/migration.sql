-- CreateTable
CREATE TABLE "sef_company" (
    "environment" TEXT NOT NULL,
    "pib" TEXT NOT NULL,
    "jbkjs" TEXT NOT NULL,
    "registration_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "seen_run" UUID NOT NULL,

    CONSTRAINT "sef_company_pkey" PRIMARY KEY ("environment","pib","jbkjs","registration_number")
);

-- CreateTable
CREATE TABLE "sef_register" (
    "environment" TEXT NOT NULL,
    "refreshed_at" TIMESTAMPTZ(3),
    "companies" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "sef_register_pkey" PRIMARY KEY ("environment")
);


ALTER TABLE sef_company
  ADD CONSTRAINT sef_company_environment_check CHECK (environment IN ('sandbox', 'demo', 'production'));
ALTER TABLE sef_register
  ADD CONSTRAINT sef_register_environment_check CHECK (environment IN ('sandbox', 'demo', 'production'));
-- Public data of the state, of no tenant.
GRANT SELECT, INSERT, UPDATE, DELETE ON sef_company, sef_register TO seflow_app;
