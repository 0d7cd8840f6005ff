/* Whether another account of the same company (by PIB) exchanges with this SEF already. Only a key that SEF has taken
   counts: whoever merely types somebody's PIB, or a key that is none, keeps nobody out. */
CREATE FUNCTION app.is_company_connected(own_organization uuid, in_environment text)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.organization own
      JOIN public.organization other ON other.pib = own.pib AND other.id <> own.id
      JOIN public.organization_integration i ON i.organization_id = other.id
     WHERE own.id = own_organization AND i.environment = in_environment
       AND i.api_key_hash IS NOT NULL AND i.credentials_state = 'ok');
$$;
ALTER FUNCTION app.is_company_connected(uuid, text) OWNER TO seflow_system;
REVOKE ALL ON FUNCTION app.is_company_connected(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_company_connected(uuid, text) TO seflow_app;
