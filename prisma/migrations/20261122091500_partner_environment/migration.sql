/*
 * A partner belongs to one environment, as documents do: whom a company met in its trials is nobody's buyer in
 * production. A partner that several environments know becomes a row in each.
 */

ALTER TABLE "invoice" DROP CONSTRAINT "invoice_organization_id_partner_id_fkey";
DROP INDEX "partner_organization_id_name_id_idx";
DROP INDEX partner_pib_key;
ALTER TABLE "partner" ADD COLUMN "environment" TEXT;

-- ----- which environments know whom ----------------------------------------------------------------------------------

-- The owner is bound by row-level security too, and no policy is for it: the wall is open while this transaction fills.
-- Lists are told of their partners here, and not by the triggers, which would compute every row anew.
DO $$
DECLARE source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['partner', 'organization', 'invoice', 'status_event', 'document_deadline', 'document_listing'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', source);
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', source);
  END LOOP;

  -- The row that is there stays in the most earnest environment that knows it, and with it what has no environment
  -- (templates, the chain of who did what).
  CREATE TEMPORARY TABLE partner_world ON COMMIT DROP AS
  SELECT p.organization_id, p.id, coalesce(used.environment, o.environment) AS environment,
         CASE WHEN row_number() OVER (PARTITION BY p.organization_id, p.id ORDER BY array_position(
                ARRAY['production', 'demo', 'sandbox'], coalesce(used.environment, o.environment))) = 1
              THEN p.id ELSE gen_random_uuid() END AS own_id
    FROM partner p
    JOIN organization o ON o.id = p.organization_id
    LEFT JOIN (SELECT organization_id, partner_id, environment FROM invoice
               UNION SELECT organization_id, partner_id, environment FROM status_event
               UNION SELECT organization_id, partner_id, environment FROM document_deadline) AS used
      ON used.organization_id = p.organization_id AND used.partner_id = p.id;

  UPDATE partner p SET environment = w.environment FROM partner_world w
   WHERE p.organization_id = w.organization_id AND p.id = w.own_id;
  INSERT INTO partner (organization_id, id, environment, kind, is_customer, is_supplier, name, pib, registration_number,
                       jbkjs, street, city, postal_code, country, email, in_sef, payment_term_days, version, created_at,
                       updated_at)
  SELECT p.organization_id, w.own_id, w.environment, p.kind, p.is_customer, p.is_supplier, p.name, p.pib,
         p.registration_number, p.jbkjs, p.street, p.city, p.postal_code, p.country, p.email, p.in_sef,
         p.payment_term_days, p.version, p.created_at, p.updated_at
    FROM partner p JOIN partner_world w ON w.organization_id = p.organization_id AND w.id = p.id
   WHERE w.own_id <> w.id;

  FOREACH source IN ARRAY ARRAY['invoice', 'status_event', 'document_deadline', 'document_listing'] LOOP
    EXECUTE format('UPDATE %I d SET partner_id = w.own_id FROM partner_world w
      WHERE d.organization_id = w.organization_id AND d.partner_id = w.id AND d.environment = w.environment
        AND w.own_id <> w.id', source);
  END LOOP;

  FOREACH source IN ARRAY ARRAY['partner', 'organization', 'invoice', 'status_event', 'document_deadline', 'document_listing'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', source);
  END LOOP;
END $$;

ALTER TABLE "partner" ALTER COLUMN "environment" SET NOT NULL;
ALTER TABLE partner
  ADD CONSTRAINT partner_environment_check CHECK (environment IN ('sandbox', 'demo', 'production'));

-- CreateIndex
CREATE UNIQUE INDEX "partner_organization_id_environment_id_key" ON "partner"("organization_id", "environment", "id");
CREATE INDEX "partner_organization_id_environment_name_id_idx" ON "partner"("organization_id", "environment", "name", "id");
-- Two notifications that name a new supplier at the same moment make one partner.
CREATE UNIQUE INDEX partner_pib_key ON partner (organization_id, environment, pib, (coalesce(jbkjs, '')))
  WHERE pib IS NOT NULL;

-- A document of one environment never names a partner of another.
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_organization_id_environment_partner_id_fkey" FOREIGN KEY ("organization_id", "environment", "partner_id") REFERENCES "partner"("organization_id", "environment", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['partner', 'organization', 'invoice', 'status_event', 'document_deadline', 'document_listing'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', source);
  END LOOP;
END $$;
