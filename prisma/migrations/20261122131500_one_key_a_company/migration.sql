/*
 * As before, and one at a time for a company: the PIB is held until the transaction ends, and whoever has waited for it
 * sees in a statement of its own what the other has committed.
 */
CREATE OR REPLACE FUNCTION app.is_company_connected(own_organization uuid, in_environment text)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('company-key:' || in_environment || '/' || own.pib, 0))
     FROM public.organization own WHERE own.id = own_organization;
  RETURN EXISTS (
    SELECT FROM public.organization own
      JOIN public.organization other ON other.pib = own.pib AND other.id <> own.id
      JOIN public.organization_integration i ON i.organization_id = other.id
     WHERE own.id = own_organization AND i.environment = in_environment
       AND i.api_key_hash IS NOT NULL AND i.credentials_state = 'ok');
END $$;
