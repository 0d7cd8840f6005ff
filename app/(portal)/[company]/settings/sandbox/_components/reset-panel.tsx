"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { PanelProps } from "./sandbox-world.tsx";
import { useSandboxOrder } from "./use-sandbox-order.ts";

/** Begins the company's world anew, after a warning of what is lost. */
export function ResetPanel({ company, world, mayEdit }: PanelProps) {
  const t = useTranslations("sandboxWorld.reset");
  const order = useSandboxOrder(company);
  const empty = trpc.sandbox.empty.useMutation();
  const [open, setOpen] = useState(false);

  async function confirm() {
    await order(() => empty.mutateAsync({ company }));
    setOpen(false);
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="danger" disabled={!mayEdit} onClick={() => setOpen(true)}>
          {t("action")}
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {world.isResetting ? t("working") : ""}
        </p>
      </div>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("confirmTitle")}
        confirmLabel={t("action")}
        danger
        busy={empty.isPending}
        onConfirm={() => void confirm()}
      >
        <p>{t("lead")}</p>
        <Notice kind="wait">
          <p>{t("warning")}</p>
        </Notice>
      </ConfirmDialog>
    </Panel>
  );
}
