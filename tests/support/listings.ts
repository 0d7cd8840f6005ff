import pg from "pg";

/**
 * What is wrong with the lists of a database: rows that differ from what the tables say, and tabs whose tally is not
 * what they hold. Asked after every file of integration tests, so after every story that any of them lives through.
 */
export async function faultsOfListings(connectionString: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ fault: unknown }>(`
      WITH kept AS (SELECT to_jsonb(l) - 'facet' AS row FROM document_listing l),
           true_rows AS (SELECT to_jsonb(c) AS row FROM app.current_listing c)
      SELECT jsonb_build_object('kept', row) AS fault FROM (SELECT row FROM kept EXCEPT SELECT row FROM true_rows) AS a
      UNION ALL
      SELECT jsonb_build_object('missing', row) FROM (SELECT row FROM true_rows EXCEPT SELECT row FROM kept) AS b
      UNION ALL
      SELECT jsonb_build_object('facet', array_agg(DISTINCT said), 'tally', sum(delta), 'listed', sum(one)) FROM (
        SELECT organization_id, facet, delta, 0 AS one, concat_ws('/', environment, direction, tab, state, sef_status,
          type_code, issued_outside_sef) AS said FROM document_tally
        UNION ALL
        SELECT organization_id, facet, 0, 1, concat_ws('/', environment, direction, tab, state, sef_status, type_code,
          issued_outside_sef) FROM document_listing) AS counted
       GROUP BY organization_id, facet HAVING sum(delta) <> sum(one) OR count(DISTINCT said) > 1
      UNION ALL
      SELECT jsonb_build_object('month', month, 'tally', sum(delta), 'listed', sum(one)) FROM (
        SELECT organization_id, environment, month, direction, state, sef_status, delta, 0 AS one FROM document_month_tally
        UNION ALL
        SELECT organization_id, environment, date_trunc('month', issued_on)::date, direction, state, sef_status, 0, 1
          FROM document_listing) AS counted
       GROUP BY organization_id, environment, month, direction, state, sef_status HAVING sum(delta) <> sum(one)`);
    return rows.map(({ fault }) => fault);
  } finally {
    await client.end();
  }
}
