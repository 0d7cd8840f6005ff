"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";

/** For whoever is signed in as somebody else; the page stays, signed out. */
export function SignOutFirst({ invited, current }: { invited: string; current: string }) {
  const t = useTranslations("people.invitation");
  const [busy, setBusy] = useState(false);

  async function leave() {
    setBusy(true);
    const { signOut } = await import("next-auth/react");
    await signOut({ redirect: false });
    window.location.reload();
  }

  return (
    <>
      <Notice kind="wait">
        <p className="break-words">{t("another", { invited, current })}</p>
      </Notice>
      <Button busy={busy} className="self-start" onClick={() => void leave()}>
        {t("signOut")}
      </Button>
    </>
  );
}
