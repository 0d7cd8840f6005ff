import { type Role, roleSchema } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";

/** Owners deal with everybody; an administrator neither makes, nor changes, nor removes an owner. */
export function mayHandle(actor: Role, role: Role): boolean {
  return actor === "owner" || (actor === "admin" && role !== "owner");
}

/** What somebody may make of others. */
export function grantableRoles(actor: Role): Role[] {
  return roleSchema.options.filter((role) => mayHandle(actor, role));
}

/** @throws AppError OWNER_NEEDED for an administrator who reaches for an owner, FORBIDDEN for everybody else. */
export function requireHandling(actor: Role, ...roles: readonly Role[]): void {
  if (roles.every((role) => mayHandle(actor, role))) return;
  throw new AppError(actor === "admin" ? "OWNER_NEEDED" : "FORBIDDEN");
}
