"use client";

import { useTranslations } from "next-intl";
import { Panel } from "#app/_components/panel.tsx";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { type RedatePolicy, redatePolicies } from "#server/domain/lifecycle/redate-policy.ts";

/** What happens to a document that is still waiting when its day ends. */
export function RedatePanel({
  company,
  policy,
  mayEdit,
}: {
  company: string;
  policy: RedatePolicy;
  mayEdit: boolean;
}) {
  const t = useTranslations("settings.sef.redatePolicy");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const change = trpc.settings.updateRedatePolicy.useMutation();

  async function choose(redatePolicy: RedatePolicy) {
    try {
      await change.mutateAsync({ company, redatePolicy });
      showToast(t("saved"));
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
    await utils.settings.getSef.invalidate({ company });
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      <RadioGroup
        legend={t("label")}
        options={redatePolicies.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        value={change.isPending ? change.variables.redatePolicy : policy}
        disabled={!mayEdit || change.isPending}
        onValueChange={(value) => void choose(value)}
      />
    </Panel>
  );
}
