"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { Select } from "#app/_components/select.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { mailChoices } from "#server/domain/notice/notice-kind.ts";

type Preference = Outputs["notifications"]["preferences"]["preferences"][number];

/** For each kind of news: in the portal or not, by mail and when. */
export function ChooseNotices({
  company,
  saved,
  email,
  companiesCount,
}: {
  company: string;
  saved: readonly Preference[];
  email: string;
  companiesCount: number;
}) {
  const t = useTranslations("notifications.settings");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [preferences, setPreferences] = useState(saved);
  const [inAllCompanies, setInAllCompanies] = useState(false);
  const save = trpc.notifications.savePreferences.useMutation({
    onSuccess: () => showToast(common("saved"), "done"),
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
  });

  function change(changed: Preference) {
    setPreferences(preferences.map((one) => (one.kind === changed.kind ? changed : one)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ company, preferences: [...preferences], inAllCompanies });
  }

  return (
    <Panel title={t("title")} lead={t("lead", { email })}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <ul className="flex flex-col divide-y divide-line">
          {preferences.map((preference) => (
            <ChoiceRow key={preference.kind} preference={preference} onChange={change} />
          ))}
        </ul>
        {companiesCount > 1 ? (
          <Checkbox
            label={t("inAllCompanies", { count: String(companiesCount) })}
            checked={inAllCompanies}
            onChange={(event) => setInAllCompanies(event.currentTarget.checked)}
          />
        ) : null}
        <Button type="submit" variant="primary" busy={save.isPending} className="self-start">
          {t("save")}
        </Button>
      </form>
    </Panel>
  );
}

function ChoiceRow({
  preference,
  onChange,
}: {
  preference: Preference;
  onChange: (changed: Preference) => void;
}) {
  const t = useTranslations("notifications.settings");
  const { kind, inPortal, mail } = preference;
  const name = t(`kind.${kind}.name`);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0">
      <div className="min-w-0 grow basis-60">
        <p className="font-medium">{name}</p>
        <p className="text-sm text-ink-soft">{t(`kind.${kind}.about`)}</p>
      </div>
      <div className="flex min-w-0 items-center gap-5">
        <Checkbox
          label={<span className="whitespace-nowrap">{t("inPortal")}</span>}
          aria-label={`${t("inPortal")}: ${name}`}
          checked={inPortal}
          onChange={(event) => onChange({ ...preference, inPortal: event.currentTarget.checked })}
        />
        <Select
          aria-label={`${t("byMail")}: ${name}`}
          width="w-56"
          value={mail}
          options={mailChoices.map((value) => ({ value, label: t(`choice.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = mailChoices.find((value) => value === currentTarget.value);
            if (chosen !== undefined) onChange({ ...preference, mail: chosen });
          }}
        />
      </div>
    </li>
  );
}
