import type { Environment } from "#server/db/environment.ts";

/** A member at work in one company. */
export type ActingMember = {
  organizationId: string;
  environment: Environment;
  /** Of the company. */
  name: string;
  actor: { userId: string; name: string };
};
