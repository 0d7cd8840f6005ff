"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "#app/_components/button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Lets an invented supplier send an invoice and goes to where it will arrive. */
export function TryInSandbox({ company, isThere }: { company: string; isThere: boolean }) {
  const t = useTranslations("setup.connection");
  const router = useRouter();
  const errorText = useErrorText();
  const move = trpc.settings.switchEnvironment.useMutation();
  const request = trpc.sandbox.requestInvoice.useMutation();
  const [leaving, startLeaving] = useTransition();

  async function begin() {
    try {
      if (!isThere) await move.mutateAsync({ company, environment: "sandbox" });
      await request.mutateAsync({ company });
      startLeaving(() => {
        router.push(`/${company}/purchases`);
        router.refresh();
      });
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
  }

  return (
    <Panel title={t("trial")}>
      <p className="max-w-prose">{t("trialText")}</p>
      <Button
        variant="primary"
        busy={move.isPending || request.isPending || leaving}
        className="self-start"
        onClick={() => void begin()}
      >
        {t(isThere ? "requestTrial" : "toTrial")}
      </Button>
    </Panel>
  );
}
