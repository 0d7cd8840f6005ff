"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { faultChoices } from "#server/trpc/inputs/sandbox-choices.ts";
import type { PanelProps } from "./sandbox-world.tsx";
import { useSandboxOrder } from "./use-sandbox-order.ts";

type Fault = (typeof faultChoices)[number];

/** What goes wrong at the user's wish; a choice counts at once. */
export function FaultsPanel({ company, world: { faults }, mayEdit }: PanelProps) {
  const t = useTranslations("sandboxWorld.faults");
  const order = useSandboxOrder(company);
  const choose = trpc.sandbox.chooseFaults.useMutation();
  // A tick stands at once and until the world has been looked at again.
  const [wanted, setWanted] = useState<readonly Fault[] | null>(null);
  const shown = wanted ?? faults;
  async function give(next: Fault[]) {
    setWanted(next);
    await order(() => choose.mutateAsync({ company, faults: next }));
    setWanted(null);
  }

  return (
    <Panel
      title={t("title")}
      lead={t("lead")}
      actions={
        faults.length === 0 ? (
          <p className="text-sm text-ink-soft">{t("none")}</p>
        ) : (
          <Button disabled={!mayEdit} busy={choose.isPending} onClick={() => void give([])}>
            {t("end")}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {faultChoices.map((fault) => (
          <Checkbox
            key={fault}
            label={t(fault)}
            hint={t(`${fault}Hint`)}
            checked={shown.includes(fault)}
            disabled={!mayEdit}
            onChange={(event) =>
              void give(
                event.currentTarget.checked ? [...shown, fault] : shown.filter((each) => each !== fault),
              )
            }
          />
        ))}
      </div>
    </Panel>
  );
}
