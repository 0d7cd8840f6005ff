"use client";

import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useSingleRun } from "#app/_components/use-single-run.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** An invented supplier sends an invoice, as it would come from SEF. Sandbox only. */
export function RequestTrial({ company, onRequested }: { company: string; onRequested: () => void }) {
  const t = useTranslations("sandbox");
  const errorText = useErrorText();
  const request = trpc.sandbox.requestInvoice.useMutation();
  const { run, busy } = useSingleRun(async () => {
    try {
      await request.mutateAsync({ company });
      onRequested();
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
  });
  return (
    <Button icon={<FlaskConical />} title={t("requestHint")} busy={busy} onClick={() => void run()} wraps>
      {t("requestPurchase")}
    </Button>
  );
}

/** Says that it is on its way, until it stands in the list. */
export function TrialNotice({ arrived }: { arrived: boolean }) {
  const t = useTranslations("sandbox");
  if (arrived) return null;
  return (
    <div role="status">
      <Notice>
        <p>{t("requested")}</p>
      </Notice>
    </div>
  );
}
