import { answerFile, isUuid } from "#app/api/_http/answer-file.ts";
import { findAttachment } from "#server/mail/find-attachment.ts";

/** The file that went along with a mail, byte for byte. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string; mail: string }> },
): Promise<Response> {
  const { company: slug, mail } = await params;
  return answerFile(slug, "invoice.read", async (company) =>
    isUuid(mail) ? findAttachment(company, mail) : null,
  );
}
