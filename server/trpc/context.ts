import { randomUUID } from "node:crypto";
import { clientAddress } from "#server/auth/client-address.ts";
import type { Session } from "#server/db/system.ts";

/** What every procedure knows: who asks, from where, and the id under which the log tells about it. */
export type Context = { session: Session | null; requestId: string; address: string };

export function createContext(session: Session | null, headers: Headers): Context {
  return { session, requestId: randomUUID(), address: clientAddress(headers) };
}
