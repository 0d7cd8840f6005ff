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
      WITH kept AS (SELECT to_jsonb(l) AS row FROM document_listing l),
           true_rows AS (SELECT to_jsonb(c) AS row FROM app.current_listing c)
      SELECT jsonb_build_object('kept', row) AS fault FROM (SELECT row FROM kept EXCEPT SELECT row FROM true_rows) AS a
      UNION ALL
      SELECT jsonb_build_object('missing', row) FROM (SELECT row FROM true_rows EXCEPT SELECT row FROM kept) AS b
      UNION ALL
      SELECT jsonb_build_object('tab', tab, 'tally', sum(delta), 'listed', sum(one)) FROM (
        SELECT organization_id, environment, direction, tab, delta, 0 AS one FROM document_tally
        UNION ALL SELECT organization_id, environment, direction, tab, 0, 1 FROM document_listing) AS counted
       GROUP BY organization_id, environment, direction, tab HAVING sum(delta) <> sum(one)`);
    return rows.map(({ fault }) => fault);
  } finally {
    await client.end();
  }
}
