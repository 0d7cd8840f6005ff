import { lateTextsOf } from "#app/_i18n/pick-texts.ts";

type Context = { params: Promise<{ part: string }> };

/** Texts of a part of the portal that is fetched when somebody reaches for it. They are no secret. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const texts = lateTextsOf((await params).part, new URL(request.url).searchParams.get("in"));
  if (texts === null) return new Response(null, { status: 404 });
  // Only for so long: the next version of the portal may say something else.
  return Response.json(texts, { headers: { "Cache-Control": "private, max-age=300" } });
}
