"use client";

import { LogOut, Monitor, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Sessions = Outputs["session"]["sessions"];
type Session = Sessions["items"][number];

/** Where the person is signed in, and the way out of each place. */
export function SessionsPanel({ initialSessions }: { initialSessions: Sessions }) {
  const t = useTranslations("account.sessions");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [asking, setAsking] = useState(false);
  const { items } = trpc.session.sessions.useQuery(undefined, { initialData: initialSessions }).data;
  const endOthers = trpc.session.endOtherSessions.useMutation({
    onSuccess: ({ ended }) => showToast(t("othersSignedOut", { count: ended }), "done"),
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
    onSettled: () => {
      setAsking(false);
      return utils.session.sessions.invalidate();
    },
  });
  return (
    <Panel title={t("title")} lead={t("lead")}>
      <ul className="flex flex-col divide-y divide-line">
        {items.map((session) => (
          <SignedInBrowser key={session.id} session={session} />
        ))}
      </ul>
      {items.some(({ isCurrent }) => !isCurrent) ? (
        <Button icon={<LogOut />} className="self-start" onClick={() => setAsking(true)}>
          {t("signOutOthers")}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("confirmTitle")}
        confirmLabel={t("signOutOthers")}
        busy={endOthers.isPending}
        onConfirm={() => endOthers.mutate()}
      >
        <p>{t("confirmText")}</p>
      </ConfirmDialog>
    </Panel>
  );
}

function SignedInBrowser({ session }: { session: Session }) {
  const t = useTranslations("account.sessions");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const end = trpc.session.endSession.useMutation({
    onSuccess: () => showToast(t("signedOut"), "done"),
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
    onSettled: () => utils.session.sessions.invalidate(),
  });
  const { browser, system, address, createdAt, lastSeenAt, isCurrent } = session;
  const name = t("browserAndSystem", {
    browser: browser ?? t("unknownBrowser"),
    system: system ?? t("unknownSystem"),
  });
  const isPhone = system === "Android" || system === "iOS";
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <span aria-hidden="true" className="text-ink-soft [&_svg]:size-5">
        {isPhone ? <Smartphone /> : <Monitor />}
      </span>
      <div className="flex min-w-0 grow basis-60 flex-col text-sm">
        <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
          {name}
          {isCurrent ? <span className="text-green-ink">{t("current")}</span> : null}
        </p>
        <p className="text-ink-soft">{t("address", { address })}</p>
        <p className="text-ink-soft">
          {t("since")} <MomentText instant={createdAt} real /> · {t("lastSeen")}{" "}
          <MomentText instant={lastSeenAt} relative real />
        </p>
      </div>
      {isCurrent ? null : (
        <Button
          size="small"
          busy={end.isPending}
          aria-label={t("signOutNamed", { name })}
          onClick={() => end.mutate({ sessionId: session.id })}
        >
          {t("signOut")}
        </Button>
      )}
    </li>
  );
}
