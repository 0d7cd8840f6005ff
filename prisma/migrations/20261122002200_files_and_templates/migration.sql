-- CreateTable
CREATE TABLE "invoice_file" (
    "organization_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoice_file_pkey" PRIMARY KEY ("organization_id","invoice_id","id")
);

-- CreateTable
CREATE TABLE "invoice_template" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "partner_id" UUID,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_template_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_template_organization_id_name_key" ON "invoice_template"("organization_id", "name");

-- AddForeignKey
ALTER TABLE "invoice_file" ADD CONSTRAINT "invoice_file_organization_id_invoice_id_fkey" FOREIGN KEY ("organization_id", "invoice_id") REFERENCES "invoice"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_template" ADD CONSTRAINT "invoice_template_organization_id_partner_id_fkey" FOREIGN KEY ("organization_id", "partner_id") REFERENCES "partner"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- SEF takes 25 MB of XML; a file inside cannot be larger.
ALTER TABLE invoice_file
  ADD CONSTRAINT invoice_file_content_check
    CHECK (size_bytes = octet_length(content) AND size_bytes BETWEEN 1 AND 26214400);
ALTER TABLE invoice_template
  ADD CONSTRAINT invoice_template_name_check CHECK (length(btrim(name)) BETWEEN 1 AND 100),
  ADD CONSTRAINT invoice_template_document_check CHECK (jsonb_typeof(document) = 'object');

SELECT app.protect_tenant_table('invoice_file');
SELECT app.protect_tenant_table('invoice_template');
-- The bytes of a file never change: another file is another row.
REVOKE UPDATE ON invoice_file FROM seflow_app;
