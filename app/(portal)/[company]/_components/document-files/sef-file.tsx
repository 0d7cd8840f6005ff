"use client";

import { Download, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "#app/_components/button.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Notice } from "#app/_components/notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

export type SefFileState = Outputs["purchases"]["sefFiles"][number];

/** A file that SEF makes: asked for, waited for, kept. It is saved by itself when it comes while somebody waits here. */
export function SefFile({
  file: { kind, state, failure, fetchedAt },
  href,
  busy,
  onAsk,
}: {
  file: SefFileState;
  href: string;
  busy: boolean;
  onAsk: () => void;
}) {
  const t = useTranslations("documentFiles.sef");
  const waited = useRef(false);
  const isWaiting = state === "waiting" || state === "making";
  useEffect(() => {
    if (isWaiting) waited.current = true;
    if (state !== "ready" || !waited.current) return;
    waited.current = false;
    // The door answers with an attachment, so that the page stays.
    window.location.assign(href);
  }, [isWaiting, state, href]);
  if (state === "ready")
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LinkButton href={href} download icon={<Download />}>
          {t(kind)}
        </LinkButton>
        {fetchedAt === null ? null : (
          <span className="text-sm text-ink-soft">
            {t("fetchedAt")} <MomentText instant={fetchedAt} />
          </span>
        )}
      </div>
    );
  if (isWaiting)
    return (
      <p role="status" className="flex flex-col gap-1 text-sm text-ink-soft">
        <span>{t(`waiting.${kind}`)}</span>
        {state === "making" ? <span>{t("making")}</span> : null}
      </p>
    );
  return (
    <div className="flex flex-col items-start gap-2">
      {failure === null ? null : (
        <Notice kind="wait">
          <p>{t(`failure.${failure}`)}</p>
        </Notice>
      )}
      <Button icon={state === "failed" ? <RefreshCw /> : <Download />} busy={busy} onClick={onAsk}>
        {state === "failed" ? t("again") : t(`ask.${kind}`)}
      </Button>
    </div>
  );
}
