import { prisma } from "./client.ts";

/**
 * Stops the start when the data pool could walk past row-level security.
 *
 * @throws Error with one sentence when the role is superuser, bypasses policies or owns a table.
 */
export async function checkDataRole(): Promise<void> {
  const [role] = await prisma().$queryRaw<{ name: string; privileged: boolean; owner: boolean }[]>`
    SELECT current_user::text AS name,
           r.rolsuper OR r.rolbypassrls AS privileged,
           EXISTS (SELECT FROM pg_tables t WHERE t.schemaname = 'public' AND t.tableowner = current_user) AS owner
      FROM pg_roles r WHERE r.rolname = current_user`;
  if (!role || role.privileged || role.owner) {
    throw new Error(
      `The database role for data is "${role?.name ?? "unknown"}", which is not bound by row-level security; ` +
        "let SERVER_POSTGRES_APP_URL (or SERVER_POSTGRES_URL) be a login that may become seflow_app.",
    );
  }
}
