-- CreateIndex
CREATE INDEX "document_month_idx" ON "document_listing"("organization_id", "environment", "issued_on", "direction", "state", "sef_status");
