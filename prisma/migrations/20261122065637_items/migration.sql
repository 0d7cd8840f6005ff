-- CreateTable
CREATE TABLE "item" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "unit_code" TEXT NOT NULL,
    "price" DECIMAL(18,4),
    "price_includes_tax" BOOLEAN NOT NULL DEFAULT false,
    "tax_category" TEXT NOT NULL,
    "tax_percent" DECIMAL(5,2) NOT NULL,
    "exemption_reason" TEXT,
    "search" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "item_organization_id_code_key" ON "item"("organization_id", "code");

ALTER TABLE item
  ADD CONSTRAINT item_code_check CHECK (code <> ''),
  ADD CONSTRAINT item_name_check CHECK (length(btrim(name)) BETWEEN 1 AND 500),
  ADD CONSTRAINT item_price_check CHECK (price >= 0),
  ADD CONSTRAINT item_tax_check
    CHECK (tax_category IN ('S', 'AE', 'Z', 'E', 'R', 'O', 'OE', 'SS', 'N') AND tax_percent BETWEEN 0 AND 100);
-- In the order in which people look names up; the same as lists ask for.
CREATE INDEX item_name_idx ON item (organization_id, name COLLATE "sr-Latn-x-icu", id) WHERE is_active;

SELECT app.protect_tenant_table('item');
-- Put away, never deleted: the activity log names it.
REVOKE DELETE ON item FROM seflow_app;
