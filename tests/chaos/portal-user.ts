import { z } from "zod";

/** A person at the portal over real HTTP: signs in with a password and calls procedures. */
export class PortalUser {
  readonly #portalUrl: string;
  readonly #cookie: string;

  private constructor(portalUrl: string, cookie: string) {
    this.#portalUrl = portalUrl;
    this.#cookie = cookie;
  }

  static async signIn(portalUrl: string, email: string, password: string): Promise<PortalUser> {
    const first = await fetch(`${portalUrl}/api/auth/csrf`);
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await first.json());
    const answer = await fetch(`${portalUrl}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: cookiesOf(first) },
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
      redirect: "manual",
    });
    const cookie = cookiesOf(answer);
    if (!cookie.includes("seflow.session"))
      throw new Error(`No session for ${email}: ${await answer.text()}`);
    return new PortalUser(portalUrl, cookie);
  }

  async call(procedure: string, input: object): Promise<void> {
    const answer = await fetch(`${this.#portalUrl}/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: this.#cookie },
      body: JSON.stringify({ json: input }),
    });
    if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${await answer.text()}`);
  }
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
