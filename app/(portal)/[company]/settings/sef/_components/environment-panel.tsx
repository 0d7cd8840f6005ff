"use client";

import { useRouter } from "next/navigation";
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
import { EnvironmentMark } from "./environment-mark.tsx";
import type { Settings } from "./sef-settings.tsx";

type Environment = Settings["environment"];
const environments = ["sandbox", "demo", "production"] as const satisfies readonly Environment[];

/** In which of the three worlds the company works. Changing it asks first, and moves no document. */
export function EnvironmentPanel({
  company,
  environment,
  mayEdit,
}: {
  company: string;
  environment: Environment;
  mayEdit: boolean;
}) {
  const t = useTranslations("settings.sef");
  const words = useTranslations("environment");
  const router = useRouter();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const change = trpc.settings.switchEnvironment.useMutation();
  const [wanted, setWanted] = useState<Environment | null>(null);

  async function confirm(chosen: Environment) {
    try {
      await change.mutateAsync({ company, environment: chosen });
      // Lists, counters and the frame of every page belong to an environment.
      await utils.invalidate();
      router.refresh();
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    } finally {
      setWanted(null);
    }
  }

  return (
    <Panel
      title={t("environment")}
      lead={t("environmentHint")}
      actions={<EnvironmentMark environment={environment} />}
    >
      <RadioGroup
        legend={t("environmentChange.title")}
        options={environments.map((value) => ({
          value,
          label: words(value),
          hint: words(`${value}Hint`),
        }))}
        value={environment}
        disabled={!mayEdit}
        onValueChange={setWanted}
      />
      {wanted === null ? null : (
        <ConfirmDialog
          open
          onOpenChange={(open) => (open ? undefined : setWanted(null))}
          title={t("environmentChange.title")}
          confirmLabel={t("environmentChange.confirm", { environment: words(wanted) })}
          busy={change.isPending}
          onConfirm={() => void confirm(wanted)}
        >
          <p>{t("environmentChange.text", { environment: words(wanted) })}</p>
          {wanted === "production" ? (
            <Notice kind="wait">
              <p>{t("environmentChange.productionWarning")}</p>
            </Notice>
          ) : null}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
