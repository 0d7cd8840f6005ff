import { randomBytes } from "node:crypto";
import { hashPassword } from "#server/auth/password.ts";
import { signUp } from "#server/companies/sign-up.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { findSession, findUserForSignIn, type Role, type Session } from "#server/db/system.ts";
import { parsePib } from "#server/domain/party/pib.ts";
import { parseRegistrationNumber } from "#server/domain/party/registration-number.ts";
import { invitePerson } from "#server/people/invite-person.ts";

/** The owner of a fresh company, with what fixtures need to make rows in it. */
export type Member = {
  session: Session;
  password: string;
  organizationId: string;
  slug: string;
  environment: Environment;
};

export const testPassword = "tri plave kišne kapi";

/** Signs up a person with a company, as the form does. */
export async function makeMember(companyName: string, companyPib = "101134702"): Promise<Member> {
  const email = `${randomBytes(6).toString("hex")}@example.rs`;
  const pib = parsePib(companyPib);
  const registrationNumber = parseRegistrationNumber("07020171");
  if (!pib || !registrationNumber) throw new Error("The numbers of the test company are wrong.");
  await signUp(
    { name: "Ana Petrović", email, companyName, pib, registrationNumber },
    await hashPassword(testPassword),
    "192.0.2.1",
  );
  const user = await findUserForSignIn(email);
  const session = user && (await findSession(user.id));
  const membership = session?.memberships[0];
  if (!session || !membership) throw new Error("Nobody has signed up.");
  const { organizationId, slug, environment } = membership;
  return { session, password: testPassword, organizationId, slug, environment };
}

/** A second person of the company; signs up with a company of their own first, as everybody does. */
export async function addMember(company: Member, name: string, role: Role): Promise<Session> {
  const { session } = await makeMember(`Firma: ${name}`);
  await withCompany(company.organizationId, (tx) =>
    tx.membership.create({
      data: { organizationId: company.organizationId, userId: session.userId, role },
    }),
  );
  const joined = await findSession(session.userId);
  if (!joined) throw new Error("The new member is gone.");
  return joined;
}

/** An open invitation into the company, mailed some minutes ago. */
export function makeInvitation(
  { organizationId, environment, session }: Member,
  email = `${randomBytes(6).toString("hex")}@example.rs`,
  role: Role = "clerk",
): Promise<{ invitationId: string; token: string }> {
  const { userId, name } = session;
  const company = { organizationId, environment, name: "Firma koja poziva", actor: { userId, name } };
  const minutesAgo = new Date(Date.now() - 5 * 60_000);
  return invitePerson(company, { email, role, locale: "sr-Latn" }, () => minutesAgo);
}
