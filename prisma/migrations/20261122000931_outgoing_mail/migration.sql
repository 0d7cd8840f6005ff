-- CreateTable
CREATE TABLE "outgoing_mail" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "environment" TEXT NOT NULL,
    "invoice_id" UUID,
    "recipient" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "reply_to" TEXT,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "attachment_name" TEXT,
    "attachment_type" TEXT,
    "attachment" BYTEA,
    "message_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "outgoing_mail_organization_id_environment_id_idx" ON "outgoing_mail"("organization_id", "environment", "id" DESC);

-- CreateIndex
CREATE INDEX "outgoing_mail_organization_id_invoice_id_idx" ON "outgoing_mail"("organization_id", "invoice_id");

-- AddForeignKey
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE outgoing_mail
  ADD CONSTRAINT outgoing_mail_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT outgoing_mail_state_check CHECK (state IN ('queued', 'sending', 'sent', 'unclear', 'failed', 'kept')),
  -- A line end in a header would begin another one.
  ADD CONSTRAINT outgoing_mail_headers_check CHECK (
    recipient || from_name || subject || message_id || coalesce(reply_to, '') || coalesce(attachment_name, '') !~ '[\x01-\x1f\x7f]');

SELECT app.protect_tenant_table('outgoing_mail');
-- What left stays on record as it was written.
REVOKE UPDATE, DELETE ON outgoing_mail FROM seflow_app;
GRANT UPDATE (state, failure, attempts, sent_at) ON outgoing_mail TO seflow_app;
