import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { renewSession, sessionCookie } from "#server/auth/session-token.ts";
import { env } from "#server/env.ts";

/** Pages that one sees without signing in. */
const publicPaths: ReadonlySet<string> = new Set(["/", "/sign-in", "/sign-up", "/forgot-password"]);
/** Folders of such pages: what comes behind is a secret of a mail. */
const publicFolders = ["/reset-password/", "/invitation/"];

export const config = {
  // Pages only. Files that a build makes need neither a policy nor a session; the doors under /api have locks of their
  // own, a page that only polls is not in use, and what passes here is cut at ten megabytes.
  matcher: ["/((?!api/|_next/static|_next/image|favicon.ico|.*\\.(?:svg|png|ico|txt)$).*)"],
};

/**
 * Comfort in front of the pages: content policy, a longer life for a session in use, and the way to sign-in for whoever
 * carries no token. It is never the lock: layouts and procedures ask the database.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const cookie = sessionCookie();
  const token = request.cookies.get(cookie.name)?.value;
  const { pathname } = request.nextUrl;
  if (!token && !isPublic(pathname)) return NextResponse.redirect(signInUrl(request));
  const response = withContentPolicy(request);
  const renewed = token ? await renewSession(token) : null;
  if (renewed)
    response.cookies.set(cookie.name, renewed.token, { ...cookie.options, maxAge: renewed.maxAge });
  return response;
}

function isPublic(pathname: string): boolean {
  return publicPaths.has(pathname) || publicFolders.some((folder) => pathname.startsWith(folder));
}

function signInUrl(request: NextRequest): URL {
  const url = new URL("/sign-in", request.nextUrl);
  url.searchParams.set("to", request.nextUrl.pathname);
  return url;
}

function withContentPolicy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, env().NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next takes the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Scripts and styles of this request only. Development adds what React's error overlay and hot reloading need. */
export function contentPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // The overlay writes styles without a nonce, and a nonce would switch 'unsafe-inline' off.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
