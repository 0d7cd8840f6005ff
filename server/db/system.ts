import { z } from "zod";
import { prisma, type Tx } from "./client.ts";
import { type Environment, environmentSchema } from "./environment.ts";

/**
 * The only reads and writes across tenants: each is one SECURITY DEFINER function of schema `app`. A new one needs a
 * reason that a reviewer accepts; a test counts them. Those by which people come in stand in `system-doors.ts`.
 */

export type SignInUser = {
  id: string;
  name: string;
  email: string;
  passwordHash: string;
};

export async function findUserForSignIn(email: string): Promise<SignInUser | null> {
  const [user] = await prisma().$queryRaw<SignInUser[]>`
    SELECT id, name, email, password_hash AS "passwordHash" FROM app.find_user_for_sign_in(${email})`;
  return user ?? null;
}

/** Seconds until any of these subjects (hashes of e-mail and address) may try again; 0 = now. */
export async function signInWaitSeconds(subjects: string[], tx: Tx = prisma()): Promise<number> {
  const [row] = await tx.$queryRaw<{ seconds: number }[]>`
    SELECT app.sign_in_wait_seconds(${subjects}) AS seconds`;
  return row?.seconds ?? 0;
}

export async function recordSignIn(subjects: string[], succeeded: boolean, tx: Tx = prisma()): Promise<void> {
  await tx.$executeRaw`SELECT app.record_sign_in(${subjects}, ${succeeded})`;
}

export const roleSchema = z.enum(["owner", "admin", "accountant", "clerk", "viewer"]);
export type Role = z.infer<typeof roleSchema>;

/** Languages that mail is written in; the database has the same list as a CHECK. */
const localeSchema = z.enum(["sr-Latn", "sr-Cyrl", "en"]);
type Locale = z.infer<typeof localeSchema>;

const sessionSchema = z.object({
  userId: z.string(),
  /** The sign-in that the request belongs to; null where no browser asks. */
  sessionId: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  /** Of mail to the person; null until one was chosen. */
  locale: localeSchema.nullable(),
  memberships: z.array(
    z.object({
      organizationId: z.string(),
      slug: z.string(),
      name: z.string(),
      pib: z.string(),
      environment: environmentSchema,
      role: roleSchema,
    }),
  ),
});
export type Session = z.infer<typeof sessionSchema>;
export type Membership = Session["memberships"][number];

/** Person and memberships as they are now; null when the person is gone. */
export async function findSession(userId: string): Promise<Session | null> {
  const [row] = await prisma().$queryRaw<{ session: unknown }[]>`
    SELECT app.find_session(${userId}::uuid) AS session`;
  return row?.session ? sessionSchema.parse(row.session) : null;
}

/** The same for a request of a browser: null when its session has been ended. Notes that it was seen. */
export async function continueSession(userId: string, sessionId: string): Promise<Session | null> {
  const [row] = await prisma().$queryRaw<{ session: unknown }[]>`
    SELECT app.continue_session(${userId}::uuid, ${sessionId}::uuid) AS session`;
  return row?.session ? sessionSchema.parse(row.session) : null;
}

export async function setLocale(userId: string, locale: Locale): Promise<void> {
  await prisma().$executeRaw`SELECT app.set_locale(${userId}::uuid, ${locale})`;
}

const contactSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: localeSchema.nullable().transform((locale) => locale ?? "sr-Latn"),
});
/** Where and in which language to write to a person. */
export type Contact = z.infer<typeof contactSchema>;

/** Of these people those who are members of the transaction's company. */
export async function findContacts(tx: Tx, userIds: readonly string[]): Promise<Contact[]> {
  const rows = await tx.$queryRaw`SELECT * FROM app.find_contacts(${userIds}::uuid[])`;
  return z.array(contactSchema).parse(rows);
}

/** Of these people those members of the transaction's company who confirm each sign-in with a code. */
export async function findSecondFactors(tx: Tx, userIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM app.find_second_factors(${userIds}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

/** Adds the jobs of a day's digests: once, whoever asks how often. @returns how many. */
export async function startDigests(day: string): Promise<number> {
  const [row] = await prisma().$queryRaw<
    { count: number }[]
  >`SELECT app.start_digests(${day}::date) AS count`;
  return row?.count ?? 0;
}

/** Whether another organization uses this API key; holds the hash until the transaction ends, so that two cannot save it at once. */
export async function isApiKeyTaken(tx: Tx, keyHash: string, organizationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT app.is_api_key_taken(${keyHash}, ${organizationId}::uuid) AS taken`;
  return row?.taken ?? false;
}

/**
 * Whether another account of the company with this PIB has a key that this SEF takes; holds the PIB until the
 * transaction ends, so that the keys of two cannot be taken at once. Ask it before a row of the company is locked.
 */
export async function isCompanyConnected(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ connected: boolean }[]>`
    SELECT app.is_company_connected(${organizationId}::uuid, ${environment}) AS connected`;
  return row?.connected ?? false;
}

/** A company in one environment. */
export type ConnectedOrganization = { organizationId: string; environment: Environment };

type ConnectedRow = { organization_id: string; environment: string };
function toConnected(row: ConnectedRow): ConnectedOrganization {
  return { organizationId: row.organization_id, environment: environmentSchema.parse(row.environment) };
}

export type IncomingNotification = {
  door: "token" | "signature";
  /** Of the address; null where a key alone names the company. */
  tokenHash: string | null;
  /** Of every key that body or header carries. */
  keyHashes: string[];
  today: string;
  direction: string | null;
  body: string;
  bodySha256: string;
};
const verdictSchema = z.enum(["stored", "unknown", "wrong_key"]);

/**
 * Keeps a notification and adds its job, in one round trip and one commit: whoever brings it waits for no more.
 *
 * @returns unknown: nobody has this token or key. wrong_key: a key in it is none of the company's for yesterday, today
 *   or tomorrow. Neither leaves a trace.
 */
export async function keepNotification(
  notification: IncomingNotification,
): Promise<z.infer<typeof verdictSchema>> {
  const { door, tokenHash, keyHashes, today, direction, body, bodySha256 } = notification;
  const [row] = await prisma().$queryRaw<{ verdict: string }[]>`
    SELECT app.store_notification(${door}, ${tokenHash}, ${keyHashes}, ${today}::date, ${direction}, ${body},
                                  ${bodySha256}) AS verdict`;
  return verdictSchema.parse(row?.verdict);
}

export async function recordRefusedNotification(door: string, reason: string, body: string): Promise<void> {
  await prisma().$executeRaw`SELECT app.record_refused_notification(${door}, ${reason}, ${body})`;
}

export async function listConnectedOrganizations(
  fallbackPib: string | null,
): Promise<ConnectedOrganization[]> {
  const rows = await prisma().$queryRaw<
    ConnectedRow[]
  >`SELECT * FROM app.list_connected_organizations(${fallbackPib})`;
  return rows.map(toConnected);
}

export async function findLastExchange(): Promise<Date | null> {
  const [row] = await prisma().$queryRaw<{ at: Date | null }[]>`SELECT app.find_last_exchange() AS at`;
  return row?.at ?? null;
}

/** Seconds that the oldest job which could run has been waiting. */
export async function queueAgeSeconds(): Promise<number> {
  const [row] = await prisma().$queryRaw<{ seconds: number }[]>`SELECT app.queue_age_seconds() AS seconds`;
  return row?.seconds ?? 0;
}

/** Companies whose documents are due to be asked about at SEF. */
export async function listDuePolls(now: Date): Promise<ConnectedOrganization[]> {
  const rows = await prisma().$queryRaw<ConnectedRow[]>`SELECT * FROM app.list_due_polls(${now})`;
  return rows.map(toConnected);
}

/** Companies with documents on their way to SEF, but for those whose sending is in quarantine. */
export async function listWaitingSends(): Promise<ConnectedOrganization[]> {
  const rows = await prisma().$queryRaw<ConnectedRow[]>`SELECT * FROM app.list_waiting_sends()`;
  return rows.map(toConnected);
}

/**
 * Adds the job that sweeps deadlines for so many companies behind one of them, all in one statement.
 *
 * @returns the last of them; null when there was none.
 */
export async function enqueueDeadlineSweeps(after: string | null, companies: number): Promise<string | null> {
  const [row] = await prisma().$queryRaw<{ last: string | null }[]>`
    SELECT app.enqueue_deadline_sweeps(${after}::uuid, ${companies}::int) AS last`;
  return row?.last ?? null;
}

/** A secret calendar address, as it is opened. */
export type OpenedCalendarFeed = ConnectedOrganization & { locale: string };

/** Null for an address that nobody has, or whose person is no member any more. */
export async function openCalendarFeed(tokenHash: string): Promise<OpenedCalendarFeed | null> {
  const [row] = await prisma().$queryRaw<(ConnectedRow & { locale: string })[]>`
    SELECT * FROM app.open_calendar_feed(${tokenHash})`;
  return row ? { ...toConnected(row), locale: row.locale } : null;
}

/** Deletes at most `most` of each kind of rows that nobody needs any more at `now`. @returns how many went. */
export async function forgetOld(now: Date, most: number): Promise<number> {
  const [row] = await prisma().$queryRaw<{ count: number }[]>`
    SELECT app.forget_old(${now}, ${most}::int) AS count`;
  return row?.count ?? 0;
}

/** Makes one row of the tallies of each tab that has more than `many`. @returns how many rows went. */
export async function foldTallies(many: number): Promise<number> {
  const [row] = await prisma().$queryRaw<{ count: number }[]>`SELECT app.fold_tallies(${many}::int) AS count`;
  return row?.count ?? 0;
}
