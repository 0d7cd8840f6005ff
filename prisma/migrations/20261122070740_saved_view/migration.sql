-- CreateTable
CREATE TABLE "saved_view" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_organization_id_user_id_list_name_key" ON "saved_view"("organization_id", "user_id", "list", "name");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE saved_view
  ADD CONSTRAINT saved_view_list_check CHECK (list IN ('sales', 'purchases')),
  ADD CONSTRAINT saved_view_name_check CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 60),
  ADD CONSTRAINT saved_view_address_check CHECK (length(address) <= 4000);

SELECT app.protect_tenant_table('saved_view');
