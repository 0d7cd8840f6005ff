import { env } from "#server/env.ts";

/** What the company's admin copies into SEF's portal; `signed` is the door for senders that use a header. */
export function notificationAddresses(token: string) {
  const { PUBLIC_SERVER_URL, PUBLIC_SERVER_API_PATH } = env();
  const door = `${PUBLIC_SERVER_URL}${PUBLIC_SERVER_API_PATH.replace(/\/$/, "")}/sef/webhook`;
  return {
    sales: `${door}/${token}/sales`,
    purchase: `${door}/${token}/purchase`,
    ppc: `${door}/${token}/ppc`,
    signed: door,
  };
}
