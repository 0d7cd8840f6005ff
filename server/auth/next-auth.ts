import type { NextAuthOptions } from "next-auth";
import credentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "#server/env.ts";
import { AppError } from "#server/errors.ts";
import { log } from "#server/log.ts";
import { clientAddress } from "./client-address.ts";
import { idleSeconds, readClaims, sessionCookie } from "./session-token.ts";
import { signIn } from "./sign-in.ts";
import { endUserSession, openUserSession } from "./user-sessions.ts";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

const credentialsSchema = z.object({
  email: z.string().max(254),
  password: z.string().max(1000),
  code: z.string().max(100).optional(),
});

/** next-auth's part: sign-in form, CSRF token, cookie. Who may do what is asked of the database, never of the token. */
export function authOptions(): NextAuthOptions {
  const cookie = sessionCookie();
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: { name: cookie.name, options: { ...cookie.options } } },
    session: { strategy: "jwt", maxAge: idleSeconds },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      credentialsProvider({
        credentials: { email: {}, password: {}, code: {} },
        authorize: (credentials, request) => authorize(credentials, new Headers(request.headers)),
      }),
    ],
    callbacks: {
      // Only at sign-in is there a user; afterwards the claims pass through unchanged.
      jwt: ({ token, user }) =>
        user
          ? {
              userId: user.id,
              sessionId: user.sessionId,
              signedInAt: Math.floor(Date.now() / 1000),
            }
          : token,
    },
    events: {
      // Deleting the cookie would leave a copy of it alive.
      signOut: async ({ token }) => {
        const claims = readClaims(token);
        if (claims) await endUserSession(claims.userId, claims.sessionId);
      },
    },
    logger: {
      error: (code, metadata) => log().error({ code, metadata: String(metadata) }, "Sign-in library failed"),
      warn: (code) => log().debug({ code }, "Sign-in library warned"),
      debug: () => undefined,
    },
  };
}

/** next-auth shows the message of an error in an address, so it is one of our codes and nothing else. */
async function authorize(credentials: unknown, headers: Headers) {
  const given = credentialsSchema.safeParse(credentials);
  if (!given.success) return null;
  try {
    const address = clientAddress(headers);
    const { code = null, ...credentials } = given.data;
    const user = await signIn({ ...credentials, code, address });
    const userAgent = headers.get("user-agent") ?? "";
    return { id: user.id, sessionId: await openUserSession(user.id, { address, userAgent }) };
  } catch (error) {
    if (error instanceof AppError) throw new Error(error.code);
    log().error({ err: error }, "Sign-in failed");
    throw new Error("INTERNAL");
  }
}
