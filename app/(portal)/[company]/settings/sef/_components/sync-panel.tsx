"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { DateInput } from "#app/_components/date-input.tsx";
import { Field } from "#app/_components/field.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { Select } from "#app/_components/select.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { addDays, civilDate } from "#server/domain/civil-date.ts";
import type { SyncRun } from "./exchange-panels.tsx";
import { KeyMissing } from "./key-missing.tsx";
import { RunState } from "./run-state.tsx";
import { syncStatuses } from "./sync-statuses.ts";

/** A fortnight is what one usually misses. */
const daysAtFirst = 14;

/** Compares a period with SEF: which days, which status, how far it is, and how it ended. */
export function SyncPanel({
  company,
  today,
  run,
  mayStart,
  hasKey,
}: {
  company: string;
  today: string;
  run: SyncRun | null;
  mayStart: boolean;
  /** Without one SEF cannot be read: the panel says so. */
  hasKey: boolean;
}) {
  const t = useTranslations("exchange.sync");
  const sales = useTranslations("salesStatus");
  const purchase = useTranslations("purchaseStatus");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const sync = trpc.settings.syncSef.useMutation();
  const [dateFrom, setFrom] = useState<string>(addDays(civilDate(today), -daysAtFirst));
  const [dateTo, setTo] = useState(today);
  const [status, setStatus] = useState("");
  const [fault, setFault] = useState<string | null>(null);

  async function start(event: FormEvent) {
    event.preventDefault();
    setFault(null);
    try {
      const { syncSefInput } = await import("#server/trpc/inputs/settings.ts");
      const form = syncSefInput.safeParse({ dateFrom, dateTo, status: status || null });
      if (!form.success) return setFault("VALIDATION");
      await sync.mutateAsync({ company, ...form.data });
    } catch (error) {
      setFault(failureOf(error).code);
    }
    await utils.settings.getExchange.invalidate({ company });
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      {hasKey ? null : <KeyMissing mayEdit={mayStart} />}
      {mayStart && hasKey ? (
        <form noValidate className="flex flex-col gap-3" onSubmit={(event) => void start(event)}>
          <div className="grid gap-3 sm:grid-cols-3">
            <Field label={t("from")} error={fault === null ? undefined : errorText(fault)}>
              <DateInput value={dateFrom} onValueChange={setFrom} />
            </Field>
            <Field label={t("to")}>
              <DateInput value={dateTo} onValueChange={setTo} />
            </Field>
            <Field label={t("status")}>
              <Select
                value={status}
                onChange={(event) => setStatus(event.currentTarget.value)}
                options={[
                  { value: "", label: t("allStatuses") },
                  ...syncStatuses.map(({ value, side }) => ({
                    value,
                    label: side === "sales" ? sales(value) : purchase(value),
                  })),
                ]}
              />
            </Field>
          </div>
          <Button
            type="submit"
            icon={<RefreshCw />}
            busy={sync.isPending || run?.state === "running"}
            className="self-start"
          >
            {t("start")}
          </Button>
        </form>
      ) : null}
      {run === null ? null : <RunState company={company} run={run} mayStop={mayStart} />}
    </Panel>
  );
}
