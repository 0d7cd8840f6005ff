import { prisma, type Tx } from "./client.ts";

/**
 * Functions across tenants by which people come in: founding a company, an invitation, a new password. The same rule
 * holds for them as for those in `system.ts`.
 */

export type SignUp = {
  account: { id: string; email: string; name: string; passwordHash: string };
  company: {
    id: string;
    /** Wanted; a number is put behind it when it is taken. */
    slug: string;
    name: string;
    pib: string;
    registrationNumber: string;
    street: string | null;
    city: string | null;
    postalCode: string | null;
    webhookToken: string;
    webhookTokenHash: string;
  };
};

/** @returns the slug, or null when the e-mail is taken. */
export async function signUp({ account, company }: SignUp): Promise<string | null> {
  const [row] = await prisma().$queryRaw<{ slug: string | null }[]>`
    SELECT app.sign_up(${JSON.stringify(account)}::jsonb, ${JSON.stringify(company)}::jsonb) AS slug`;
  return row?.slug ?? null;
}

/** Into which company the invitation of this token leads; null when it is unknown, used, revoked or expired. */
export async function findInvitation(
  tokenHash: string,
): Promise<{ organizationId: string; invitationId: string } | null> {
  const [row] = await prisma().$queryRaw<{ organization_id: string; id: string }[]>`
    SELECT * FROM app.find_invitation(${tokenHash})`;
  return row ? { organizationId: row.organization_id, invitationId: row.id } : null;
}

/** A new person whom the transaction's company has invited. @returns false when the e-mail has an account already. */
export async function addInvitedPerson(
  tx: Tx,
  { id, email, name, passwordHash }: SignUp["account"],
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ added: boolean }[]>`
    SELECT app.add_invited_person(${id}::uuid, ${email}, ${name}, ${passwordHash}) AS added`;
  return row?.added ?? false;
}

/** Ends every session of the person but `keptSessionId`, with the same commit. */
export async function setPassword(
  userId: string,
  passwordHash: string,
  keptSessionId: string | null,
): Promise<void> {
  await prisma().$executeRaw`
    SELECT app.set_password(${userId}::uuid, ${passwordHash}, ${keptSessionId}::uuid)`;
}

/** Whose new password the link with this token asks for; null when it is used or too old. */
export async function findPasswordReset(tokenHash: string): Promise<{ name: string; email: string } | null> {
  const [row] = await prisma().$queryRaw<{ name: string; email: string }[]>`
    SELECT * FROM app.find_password_reset(${tokenHash})`;
  return row ?? null;
}

/** Sets the password and ends every session. @returns false when the link was used up meanwhile. */
export async function spendPasswordReset(tokenHash: string, passwordHash: string): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ done: boolean }[]>`
    SELECT app.use_password_reset(${tokenHash}, ${passwordHash}) AS done`;
  return row?.done ?? false;
}
