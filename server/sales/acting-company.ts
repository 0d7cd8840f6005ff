import type { Actor } from "#server/db/audit.ts";
import type { Environment } from "#server/db/environment.ts";

/** Who acts for which company, in the environment that the company works in. */
export type ActingCompany = { organizationId: string; environment: Environment; actor: Actor };
