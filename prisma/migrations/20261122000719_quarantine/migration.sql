-- AlterTable
ALTER TABLE "send_attempt" ADD COLUMN     "crashes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "job_crash" (
    "job_id" BIGINT NOT NULL,
    "worker_id" TEXT NOT NULL,
    "crashed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_crash_pkey" PRIMARY KEY ("job_id","worker_id")
);

-- CreateTable
CREATE TABLE "quarantined_job" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "task" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "workers" TEXT[],
    "quarantined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "quarantined_job_pkey" PRIMARY KEY ("organization_id","id")
);

SELECT app.protect_tenant_table('quarantined_job');
REVOKE DELETE ON quarantined_job FROM seflow_app;
GRANT UPDATE (crashes) ON send_attempt TO seflow_app;
