import { decryptSecret, encryptSecret } from "#server/secrets.ts";

/**
 * A link that only the recipient may know: whoever has it acts as the recipient. The company's people read its mail, so
 * the body that is kept shows the link masked, and the link itself is kept sealed until the mail server has it.
 */
export type SecretLink = {
  /** The part of the link that is secret. */
  token: string;
  /** Who may read it where no mail server is set and the mail stays: those who could do themselves what it allows. */
  readableBy: "owner" | "admin";
};

type Kept = { organizationId: string; mailId: string };

const mask = "•••";

export function maskSecret(body: string, { token }: SecretLink): string {
  return body.replaceAll(token, mask);
}

/** The columns of a mail that carry the secret. */
export function sealSecret(
  { token, readableBy }: SecretLink,
  kept: Kept,
): { secretLink: string; secretFor: string } {
  return { secretLink: encryptSecret(token, secretLinkOwner(kept)), secretFor: readableBy };
}

/** The columns of a mail whose secret is no longer needed. */
export const noSecret = { secretLink: null, secretFor: null } as const;

/** The body as the recipient reads it. */
export function unmaskBody(mail: {
  organizationId: string;
  id: string;
  body: string;
  secretLink: string | null;
}): string {
  const { organizationId, id, body, secretLink } = mail;
  if (secretLink === null) return body;
  return body.replaceAll(mask, decryptSecret(secretLink, secretLinkOwner({ organizationId, mailId: id })));
}

/** What the sealed link belongs to. */
export function secretLinkOwner({ organizationId, mailId }: Kept): string {
  return `${organizationId}/mail/${mailId}`;
}
