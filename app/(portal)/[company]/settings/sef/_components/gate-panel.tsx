"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { type GateNumber, type GateValues, gateNumbers, readGate, valuesOfGate } from "./gate-values.ts";
import type { Settings } from "./sef-settings.tsx";

/** How fast, how often and how patiently calls go out. An empty field means the default, which stands beside it. */
export function GatePanel({
  company,
  gate,
  mayEdit,
}: {
  company: string;
  gate: Settings["gate"];
  mayEdit: boolean;
}) {
  const t = useTranslations("settings.sef.gate");
  const save = useTranslations("common")("save");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const update = trpc.settings.updateGate.useMutation();
  const [values, setValues] = useState(() => valuesOfGate(gate));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);

  const change = (changed: Partial<GateValues>) => {
    setSaved(false);
    setValues((before) => ({ ...before, ...changed }));
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(null);
    try {
      const { updateGateInput } = await import("#server/trpc/inputs/settings.ts");
      const form = updateGateInput.safeParse(readGate(values));
      setWrong(new Set(form.error?.issues.map(({ path }) => String(path[0]))));
      if (!form.success) return;
      await update.mutateAsync({ company, ...form.data });
      setSaved(true);
    } catch (error) {
      setFailure(failureOf(error).code);
    }
    await utils.settings.getSef.invalidate({ company });
  }

  const numberField = (name: GateNumber) => (
    <Field
      key={name}
      label={t(name)}
      hint={t(`${name}Hint`, { standard: String(gate.defaults[name]) })}
      error={wrong.has(name) ? t(`${name}Wrong`) : undefined}
    >
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        className="max-w-32"
        placeholder={String(gate.defaults[name])}
        disabled={!mayEdit}
        value={values[name]}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </Field>
  );

  return (
    <Panel title={t("title")} lead={t("lead")}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          {gateNumbers.map(numberField)}
          <Field label={t("retryBackoff")} hint={t("retryBackoffHint")}>
            <Select
              disabled={!mayEdit}
              value={values.retryBackoff}
              options={[
                { value: "", label: t("retryBackoffStandard") },
                { value: "true", label: t("retryBackoffYes") },
                { value: "false", label: t("retryBackoffNo") },
              ]}
              onChange={(event) => change({ retryBackoff: event.currentTarget.value })}
            />
          </Field>
        </div>
        {failure === null ? null : (
          <Notice kind="bad" urgent>
            <p>{errorText(failure)}</p>
          </Notice>
        )}
        {mayEdit ? (
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="primary" busy={update.isPending}>
              {save}
            </Button>
            <p role="status" className="text-sm text-ink-soft">
              {isSaved ? t("saved") : ""}
            </p>
          </div>
        ) : null}
      </form>
    </Panel>
  );
}
