import pg from "pg";
import { env } from "#server/env.ts";
import type { SefWorld } from "./sef-world.ts";

/**
 * Lets a test read hundreds of documents in seconds: in its own database slots are free at once, companies set no
 * pause, and the sandbox counts no calls. The limit itself has tests of its own.
 */
export async function withoutLimit(world: Pick<SefWorld, "control">): Promise<void> {
  await world.control("knobs", { rateLimit: 100_000 });
  const owner = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await owner.connect();
  await owner.query(`
    UPDATE organization_integration
       SET sef_settings = sef_settings || '{"rateLimitMinTimeMs": 0, "rateLimitMaxConcurrent": 3}'`);
  await owner.query(`
    CREATE FUNCTION free_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.free_at := clock_timestamp(); RETURN NEW; END $$`);
  await owner.query(
    "CREATE TRIGGER free_at_once BEFORE UPDATE ON sef_slot FOR EACH ROW EXECUTE FUNCTION free_at_once()",
  );
  await owner.end();
}
