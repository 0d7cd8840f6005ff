import { answerFile } from "#app/api/_http/answer-file.ts";
import { findLogo } from "#server/companies/logo.ts";

/** The company's logo, checked when it was chosen; an image element shows it although it is an attachment. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ company: string }> },
): Promise<Response> {
  return answerFile((await params).company, "company.read", ({ organizationId }) => findLogo(organizationId));
}
