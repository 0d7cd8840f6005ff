import type { Readable } from "node:stream";
import { type Action, may } from "#server/auth/permissions.ts";
import { currentSession } from "#server/auth/session.ts";
import type { Actor } from "#server/db/audit.ts";
import type { Membership } from "#server/db/system.ts";

/** Bytes for a person to keep. */
export type Download = { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };

/** The same, made while it is taken. */
type Stream = { fileName: string; contentType: string; content: Readable };

/**
 * A download door: sign-in, membership and permission first. Another company's file and one that does not exist give
 * the same 404. Always as an attachment: outside XML must never run in our origin.
 */
export async function answerFile(
  slug: string,
  action: Action,
  find: (company: Membership & { actor: Actor }) => Promise<Download | Stream | null>,
): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const company = session.memberships.find((membership) => membership.slug === slug);
  if (!company) return new Response(null, { status: 404 });
  if (!may(company.role, action)) return new Response(null, { status: 403 });
  const file = await find({ ...company, actor: { userId: session.userId, name: session.name } });
  if (!file) return new Response(null, { status: 404 });
  return new Response("bytes" in file ? file.bytes : webStream(file.content), {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Asks for the next part only when somebody takes it, and ends with an error when the making does. */
function webStream(content: Readable): ReadableStream<Uint8Array> {
  const parts = content.iterator();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await parts.return?.();
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
