import type { Actor } from "#server/db/audit.ts";
import type { Environment } from "#server/db/environment.ts";

/** Who writes on behalf of which company, in the environment that the company works in. */
export type ActingSender = { organizationId: string; environment: Environment; actor: Actor };
