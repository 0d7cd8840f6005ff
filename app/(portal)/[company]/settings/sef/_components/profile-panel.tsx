"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Settings } from "./sef-settings.tsx";

type Profile = Settings["ublProfile"];
const current = "urn:cen.eu:en16931:2017#compliant#urn:mfin.gov.rs:srbdt:2022" satisfies Profile;
const older = "urn:mfin.gov.rs:srbefn:2021" satisfies Profile;

/** Which profile mark documents carry. The older one is asked about: SEF may refuse what carries it. */
export function ProfilePanel({
  company,
  settings,
  mayEdit,
}: {
  company: string;
  settings: Settings;
  mayEdit: boolean;
}) {
  const t = useTranslations("settings.sef.profile");
  const environments = useTranslations("environment");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const change = trpc.settings.updateUblProfile.useMutation();
  const [wanted, setWanted] = useState<Profile | null>(null);
  const { environment, ublProfile } = settings;

  async function confirm(chosen: Profile) {
    try {
      await change.mutateAsync({ company, environment, ublProfile: chosen });
      await utils.settings.getSef.invalidate({ company });
      showToast(t("saved"), "done");
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    } finally {
      setWanted(null);
    }
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      <RadioGroup<Profile>
        legend={t("legend")}
        options={[
          { value: current, label: t("current"), hint: t("currentHint") },
          { value: older, label: t("older"), hint: t("olderHint") },
        ]}
        value={ublProfile}
        disabled={!mayEdit}
        onValueChange={setWanted}
      />
      {wanted === null || wanted === ublProfile ? null : (
        <ConfirmDialog
          open
          onOpenChange={(open) => (open ? undefined : setWanted(null))}
          title={t("confirmTitle")}
          confirmLabel={t("confirm")}
          busy={change.isPending}
          onConfirm={() => void confirm(wanted)}
        >
          <p>{t("confirmText", { environment: environments(environment), profile: wanted })}</p>
          {wanted === older ? (
            <Notice kind="wait">
              <p>{t("olderHint")}</p>
            </Notice>
          ) : null}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
