"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { showToast } from "#app/_components/toast-store.ts";
import { trpc } from "#app/_trpc/client.ts";
import type { Environment } from "#server/db/environment.ts";
import type { Role } from "#server/db/system.ts";
import { AccessEnded } from "./access-ended.tsx";

/** With the way to the server and back a removal is seen within two seconds. */
const beatMs = 1_500;

/** What the server says of one's place in the company. */
type Beat = { role: string; environment: string };

/**
 * Notices on an open page what others have made of one's access: gone, another role, another environment. Only while
 * somebody can see the page.
 */
export function CompanyPulse({
  company,
}: {
  company: { slug: string; name: string; role: Role; environment: Environment };
}) {
  const t = useTranslations("people.pulse");
  const roles = useTranslations("roles");
  const router = useRouter();
  const utils = trpc.useUtils();
  const [hasEnded, setEnded] = useState(false);
  const known = useRef({ role: company.role, environment: company.environment });
  useEffect(() => {
    known.current = { role: company.role, environment: company.environment };
  }, [company.role, company.environment]);

  /** The server draws the page anew with what may be done now, and everything on it is asked for again. */
  function follow(found: Beat) {
    const { role, environment } = known.current;
    if (found.role === role && found.environment === environment) return;
    Object.assign(known.current, found);
    if (found.role !== role && isRole(found.role)) showToast(t("roleChanged", { role: roles(found.role) }));
    if (found.environment !== environment) showToast(t("environmentChanged"));
    router.refresh();
    void utils.invalidate();
  }

  const look = useEffectEvent(async (signal: AbortSignal) => {
    const address = `/api/pulse?company=${encodeURIComponent(company.slug)}`;
    const response = await fetch(address, { signal, cache: "no-store" }).catch(() => null);
    // No answer tells nothing about access.
    if (response === null || signal.aborted) return;
    if (response.status === 404) setEnded(true);
    if (response.status === 401) signInAnew();
    const found = response.ok ? readBeat(await response.json()) : null;
    if (found !== null) follow(found);
  });

  useEffect(() => {
    if (hasEnded) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function beat() {
      clearTimeout(timer);
      if (document.visibilityState !== "visible") return;
      await look(stop.signal);
      if (!stop.signal.aborted) timer = setTimeout(() => void beat(), beatMs);
    }
    const onSeen = () => void beat();
    document.addEventListener("visibilitychange", onSeen, { signal: stop.signal });
    timer = setTimeout(onSeen, beatMs);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [hasEnded]);

  return hasEnded ? <AccessEnded company={company.name} /> : null;
}

/** By hand: a schema would bring all of zod to every page. */
function readBeat(answer: unknown): Beat | null {
  const { role, environment } = Object(answer);
  return typeof role === "string" && typeof environment === "string" ? { role, environment } : null;
}

function isRole(text: string): text is Role {
  return ["owner", "admin", "accountant", "clerk", "viewer"].includes(text);
}

/** As any call does that finds the session ended. */
function signInAnew(): void {
  window.location.assign(`/sign-in?reason=expired&to=${encodeURIComponent(window.location.pathname)}`);
}
