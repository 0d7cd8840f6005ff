"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { focusTitle } from "#app/_components/focus-title.ts";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Where the list is empty: how partners come, and whom the company has in its other environments. */
export function NoPartners({ company, mayEdit }: { company: string; mayEdit: boolean }) {
  const t = useTranslations("partners");
  const environmentName = useTranslations("environment");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { data: elsewhere = [] } = trpc.partners.elsewhere.useQuery({ company }, { enabled: mayEdit });
  const copy = trpc.partners.copyFrom.useMutation({
    onSuccess: async ({ count }) => {
      await utils.partners.invalidate();
      showToast(t("elsewhere.copied", { count }));
      // The button has gone with the empty list.
      focusTitle();
    },
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
  });
  const buttons = elsewhere.map(({ environment, count }) => (
    <Button
      key={environment}
      icon={<Copy />}
      busy={copy.isPending}
      onClick={() => copy.mutate({ company, from: environment })}
    >
      {t("elsewhere.copy", { environment: environmentName(environment), count })}
    </Button>
  ));
  return (
    <EmptyState
      text={buttons.length === 0 ? t("empty") : `${t("empty")} ${t("elsewhere.hint")}`}
      action={buttons}
    />
  );
}
