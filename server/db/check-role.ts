import { appRole, prisma } from "./client.ts";

/**
 * Stops the start when the data pool could walk past row-level security.
 *
 * @throws Error with one sentence when the role is superuser, bypasses policies or owns a table.
 */
export async function checkDataRole(): Promise<void> {
  const [role] = await askForRole();
  if (!role || role.privileged || role.owner) {
    throw new Error(
      `The database role for data is "${role?.name ?? "unknown"}", which is not bound by row-level security; ` +
        "let SERVER_POSTGRES_APP_URL (or SERVER_POSTGRES_URL) be a login that may become seflow_app.",
    );
  }
}

type DataRole = { name: string; privileged: boolean; owner: boolean };

/** @throws Error with one sentence when there is no database, or its login may not become the role. */
async function askForRole(): Promise<DataRole[]> {
  try {
    return await prisma().$queryRaw<DataRole[]>`
    SELECT current_user::text AS name,
           r.rolsuper OR r.rolbypassrls AS privileged,
           EXISTS (SELECT FROM pg_tables t WHERE t.schemaname = 'public' AND t.tableowner = current_user) AS owner
      FROM pg_roles r WHERE r.rolname = current_user`;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.split("\n").at(-1)?.trim() : String(cause);
    throw new Error(
      `The database of SERVER_POSTGRES_APP_URL (or SERVER_POSTGRES_URL) cannot be used as ${appRole}; ` +
        `it must be up, migrated, and its login a member of that role (${detail}).`,
      { cause },
    );
  }
}
