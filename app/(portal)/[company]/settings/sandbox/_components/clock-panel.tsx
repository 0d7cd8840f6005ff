"use client";

import { CalendarClock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { KeyValues } from "#app/_components/key-values.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { addDays, belgradeDay } from "#server/domain/civil-date.ts";
import { formatDate, formatDateTime } from "#server/messages/format.ts";
import { pushDays } from "#server/trpc/inputs/sandbox-choices.ts";
import type { PanelProps } from "./sandbox-world.tsx";
import { useSandboxOrder } from "./use-sandbox-order.ts";

type Days = (typeof pushDays)[number];

/** What the clock shows, and the buttons that push it; each says first what will happen. */
export function ClockPanel({ company, world, mayEdit }: PanelProps) {
  const t = useTranslations("sandboxWorld.clock");
  const locale = useLocale();
  const order = useSandboxOrder(company);
  const push = trpc.sandbox.pushClock.useMutation();
  const [wanted, setWanted] = useState<Days | null>(null);

  async function confirm(days: Days) {
    await order(() => push.mutateAsync({ company, days }));
    setWanted(null);
  }

  return (
    <Panel title={t("title")}>
      <KeyValues
        items={[
          { label: t("now"), value: formatDateTime(world.now, locale) },
          {
            label: t("ahead"),
            value: world.daysAhead === 0 ? t("notAhead") : t("days", { days: world.daysAhead }),
          },
        ]}
      />
      <p role="status" className="text-sm text-ink-soft">
        {world.daysLeft > 0 ? t("passing", { days: world.daysLeft }) : ""}
      </p>
      <div className="flex flex-wrap gap-3">
        {pushDays.map((days) => (
          <Button key={days} icon={<CalendarClock />} disabled={!mayEdit} onClick={() => setWanted(days)}>
            {t("push", { days })}
          </Button>
        ))}
      </div>
      {wanted === null ? null : (
        <ConfirmDialog
          open
          onOpenChange={(open) => (open ? undefined : setWanted(null))}
          title={t("pushTitle")}
          confirmLabel={t("push", { days: wanted })}
          busy={push.isPending}
          onConfirm={() => void confirm(wanted)}
        >
          <p>{t("pushDate", { date: formatDate(addDays(belgradeDay(world.now), wanted), locale) })}</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            <li>{t("pushDay")}</li>
            <li>{t("pushQueued")}</li>
            <li>{t("pushRemind")}</li>
            <li>{t("pushReject")}</li>
          </ul>
          <p className="text-sm text-ink-soft">{t("pushBack")}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
