"use client";

import { ShieldCheck, ShieldOff } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { FirstUse, followingPart, latePart } from "#app/_components/late-part.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatDateTime } from "#server/messages/format.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

const EnrolSecondFactor = followingPart(
  () => import("./enrol-second-factor.tsx").then((module) => module.EnrolSecondFactor),
  <LoadingState rows={3} />,
);
const ProveDialog = latePart(() => import("./prove-dialog.tsx").then((module) => module.ProveDialog));

/** With so few codes left it is time for new ones. */
const fewCodes = 3;

/** The second step of the sign-in: on, off, and the codes that stand in for the phone. */
export function SecondFactorPanel({
  email,
  initialState,
}: {
  email: string;
  initialState: Outputs["secondFactor"]["get"];
}) {
  const t = useTranslations("secondFactor");
  const utils = trpc.useUtils();
  const { on } = trpc.secondFactor.get.useQuery(undefined, { initialData: initialState }).data;
  const renew = trpc.secondFactor.renewCodes.useMutation();
  const turnOff = trpc.secondFactor.turnOff.useMutation();
  const [doing, setDoing] = useState<"nothing" | "enrolling" | "renewing" | "turning-off">("nothing");
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  async function show(fresh: readonly string[]) {
    setDoing("nothing");
    setCodes(fresh);
    await utils.secondFactor.get.invalidate();
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      {codes === null ? (
        <p className="flex flex-wrap items-center gap-2 [&_svg]:size-4">
          {on === null ? <ShieldOff className="text-ink-soft" /> : <ShieldCheck className="text-green-ink" />}
          {on === null ? t("off") : <OnSince since={on.since} />}
          {on === null ? null : (
            <span className="text-ink-soft">{t("codesLeft", { count: on.codesLeft })}</span>
          )}
        </p>
      ) : (
        <RecoveryCodes email={email} codes={codes} onKept={() => setCodes(null)} />
      )}
      {on !== null && codes === null && on.codesLeft <= fewCodes ? (
        <Notice kind="wait">
          <p>{t("fewCodes")}</p>
        </Notice>
      ) : null}
      {on === null && codes === null ? (
        doing === "enrolling" ? (
          <EnrolSecondFactor email={email} onDone={show} onLeave={() => setDoing("nothing")} />
        ) : (
          <Button variant="primary" className="self-start" onClick={() => setDoing("enrolling")}>
            {t("begin.open")}
          </Button>
        )
      ) : null}
      {on !== null && codes === null ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setDoing("renewing")}>{t("codes.renew")}</Button>
          <Button onClick={() => setDoing("turning-off")}>{t("turnOff.open")}</Button>
        </div>
      ) : null}
      <FirstUse when={doing === "renewing"}>
        <ProveDialog
          open={doing === "renewing"}
          onLeave={() => setDoing("nothing")}
          title={t("codes.renew")}
          text={t("codes.renewText")}
          onProve={async (proof) => show((await renew.mutateAsync(proof)).recoveryCodes)}
        />
      </FirstUse>
      <FirstUse when={doing === "turning-off"}>
        <ProveDialog
          open={doing === "turning-off"}
          onLeave={() => setDoing("nothing")}
          title={t("turnOff.open")}
          text={t("turnOff.text")}
          danger
          onProve={async (proof) => {
            await turnOff.mutateAsync(proof);
            setDoing("nothing");
            await utils.secondFactor.get.invalidate();
            showToast(t("turnOff.done"), "done");
          }}
        />
      </FirstUse>
    </Panel>
  );
}

function OnSince({ since }: { since: Date }) {
  const t = useTranslations("secondFactor");
  const locale = useLocale();
  return <span>{t("on", { date: formatDateTime(since, locale) })}</span>;
}
