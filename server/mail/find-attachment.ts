import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";

/** @returns the file that went along, or null when there is none or the mail is another company's. */
export function findAttachment(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  mailId: string,
): Promise<{ fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return withCompany(organizationId, async (tx) => {
    const mail = await tx.outgoingMail.findFirst({
      where: { organizationId, id: mailId, environment },
      select: { attachment: true, attachmentName: true, attachmentType: true },
    });
    if (!mail?.attachment) return null;
    const { attachmentName, attachmentType, attachment } = mail;
    return {
      fileName: attachmentName ?? "prilog",
      contentType: attachmentType ?? "application/octet-stream",
      bytes: new Uint8Array(attachment),
    };
  });
}
