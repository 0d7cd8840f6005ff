/* Who of these people, members of the transaction's company, confirms each sign-in with a code. */
CREATE FUNCTION app.find_second_factors(people uuid[])
RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.user_id
    FROM public.second_factor f JOIN public.membership m ON m.user_id = f.user_id
   WHERE f.user_id = ANY (people) AND f.confirmed_at IS NOT NULL
     AND m.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid;
$$;
ALTER FUNCTION app.find_second_factors(uuid[]) OWNER TO seflow_system;
REVOKE ALL ON FUNCTION app.find_second_factors(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.find_second_factors(uuid[]) TO seflow_app;
GRANT SELECT (user_id, confirmed_at) ON second_factor TO seflow_system;
CREATE POLICY system ON second_factor FOR SELECT TO seflow_system USING (true);
