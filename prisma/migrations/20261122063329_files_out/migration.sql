-- CreateTable
CREATE TABLE "organization_logo" (
    "organization_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "mime_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_logo_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "outgoing_mail_file" (
    "organization_id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "outgoing_mail_file_pkey" PRIMARY KEY ("organization_id","mail_id","position")
);

-- CreateTable
CREATE TABLE "sef_file" (
    "organization_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "failure" TEXT,
    "content" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3),

    CONSTRAINT "sef_file_pkey" PRIMARY KEY ("organization_id","invoice_id","kind")
);

-- AddForeignKey
ALTER TABLE "outgoing_mail_file" ADD CONSTRAINT "outgoing_mail_file_organization_id_mail_id_fkey" FOREIGN KEY ("organization_id", "mail_id") REFERENCES "outgoing_mail"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sef_file" ADD CONSTRAINT "sef_file_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE organization_logo
  ADD CONSTRAINT organization_logo_mime_type_check CHECK (mime_type IN ('image/png', 'image/jpeg')),
  ADD CONSTRAINT organization_logo_content_check CHECK (octet_length(content) BETWEEN 1 AND 500000),
  ADD CONSTRAINT organization_logo_size_check CHECK (width BETWEEN 1 AND 2000 AND height BETWEEN 1 AND 2000);

ALTER TABLE outgoing_mail_file
  ADD CONSTRAINT outgoing_mail_file_position_check CHECK (position >= 0),
  ADD CONSTRAINT outgoing_mail_file_headers_check CHECK (name !~ '[[:cntrl:]]' AND mime_type !~ '[[:cntrl:]]');

ALTER TABLE sef_file
  ADD CONSTRAINT sef_file_kind_check CHECK (kind IN ('pdf', 'xml', 'signature')),
  ADD CONSTRAINT sef_file_environment_check CHECK (environment IN ('sandbox', 'demo', 'production')),
  ADD CONSTRAINT sef_file_state_check CHECK (state IN ('waiting', 'making', 'ready', 'failed')),
  ADD CONSTRAINT sef_file_failure_check
    CHECK (failure IN ('missing', 'credentials', 'refused', 'unavailable', 'settings')),
  ADD CONSTRAINT sef_file_content_check CHECK ((state = 'ready') = (content IS NOT NULL)),
  ADD CONSTRAINT sef_file_reason_check CHECK ((state = 'failed') = (failure IS NOT NULL));

SELECT app.protect_tenant_table('organization_logo');
SELECT app.protect_tenant_table('outgoing_mail_file');
SELECT app.protect_tenant_table('sef_file');
