import { randomUUID } from "node:crypto";

/**
 * A UUID of version 7 for rows that raw SQL makes: the moment in front, so that rows of one time lie together. The rest
 * is taken from a random UUID, of which Node makes many at once.
 */
export function newId(now: Date): string {
  const moment = now.getTime().toString(16).padStart(12, "0");
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${randomUUID().slice(15)}`;
}
