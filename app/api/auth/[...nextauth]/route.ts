import type { NextRequest } from "next/server";
import nextAuth from "next-auth";
import { authOptions } from "#server/auth/next-auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Options are made with the request: a build has no environment to read. */
function handle(request: NextRequest, context: Context): Promise<Response> {
  return nextAuth(request, context, authOptions());
}

export { handle as GET, handle as POST };
