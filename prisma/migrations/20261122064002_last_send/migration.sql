-- CreateIndex
CREATE INDEX "send_attempt_organization_id_environment_created_at_idx" ON "send_attempt"("organization_id", "environment", "created_at" DESC);
