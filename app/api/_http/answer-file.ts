import { type Action, may } from "#server/auth/permissions.ts";
import { currentSession } from "#server/auth/session.ts";
import type { Membership } from "#server/db/system.ts";

/** Bytes for a person to keep. */
export type Download = { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * A download door: sign-in, membership and permission first. Another company's file and one that does not exist give
 * the same 404. Always as an attachment: outside XML must never run in our origin.
 */
export async function answerFile(
  slug: string,
  action: Action,
  find: (company: Membership) => Promise<Download | null>,
): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const company = session.memberships.find((membership) => membership.slug === slug);
  if (!company) return new Response(null, { status: 404 });
  if (!may(company.role, action)) return new Response(null, { status: 403 });
  const file = await find(company);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.bytes, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Ids in addresses are UUIDs; anything else cannot exist, and the database need not be asked. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Place of a file in its document, counted from zero. */
export function isPosition(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}
