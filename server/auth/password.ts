import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library's default kind) with the parameters that OWASP recommends for it: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a random password that nobody knows, with the same cost: verified when there is no such person. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$KizD2wtZI6rN+LgHYm6Bjg$nYxkz+yNv53S+uCAji345IQugZHzzMXhjWhtrSrJMCA";

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Takes the same time whether the person exists (`passwordHash`) or not (null). */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password);
  return matches && passwordHash !== null;
}
