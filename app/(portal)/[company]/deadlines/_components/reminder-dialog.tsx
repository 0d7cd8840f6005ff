"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { isLocale, type Locale, locales } from "#server/messages/locales.ts";
import { ReminderBuyer } from "./reminder-buyer.tsx";
import { useReminding } from "./use-reminding.ts";

type Suggested = Outputs["deadlines"]["suggestReminder"];

/** The reminder as it will be read, buyer by buyer; everything in it can be changed. */
export function ReminderDialog({
  company,
  invoiceIds,
  note,
  onClose,
  onSent,
}: {
  company: string;
  invoiceIds: readonly string[];
  /** Which of the chosen rows it is about. */
  note: ReactNode;
  onClose: () => void;
  onSent: () => void;
}) {
  const t = useTranslations("reminder");
  const common = useTranslations("common");
  const languages = useTranslations("language");
  const errorText = useErrorText();
  const current = useLocale();
  // A buyer reads Serbian, whatever language one of us works in.
  const [locale, setLocale] = useState<Locale>(current === "en" ? "sr-Latn" : current);
  const { data, error } = trpc.deadlines.suggestReminder.useQuery({
    company,
    invoiceIds: [...invoiceIds],
    locale,
  });
  const [typed, setTyped] = useState<{ subject?: string; body?: string }>({});
  const [addresses, setAddresses] = useState<Readonly<Record<string, string>>>({});
  const [again, setAgain] = useState(false);
  const { busy, fault, send } = useReminding(company, () => {
    onSent();
    onClose();
  });
  const addressOf = ({ key, to }: Suggested["buyers"][number]) => addresses[key] ?? to;
  const reached = (data?.buyers ?? []).filter(
    (buyer) =>
      addressOf(buyer) !== "" && (again || buyer.documents.some(({ remindedToday }) => !remindedToday)),
  );
  const failure = fault ?? (error ? failureOf(error).code : null);

  function confirm() {
    if (data === undefined) return;
    send({
      invoiceIds: [...invoiceIds],
      locale,
      subject: typed.subject ?? data.subject,
      body: typed.body ?? data.body,
      addresses: reached.map((buyer) => ({ key: buyer.key, to: addressOf(buyer) })),
      again,
    });
  }

  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={t("title")}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button variant="primary" busy={busy} disabled={reached.length === 0} onClick={confirm} wraps>
            {t("send", { count: reached.length })}
          </Button>
        </>
      }
    >
      {note}
      {data === undefined ? (
        error ? null : (
          <LoadingState rows={6} />
        )
      ) : (
        <div className="grid gap-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
          <ul className="flex flex-col gap-4">
            {data.buyers.map((buyer) => (
              <ReminderBuyer
                key={buyer.key}
                buyer={buyer}
                address={addressOf(buyer)}
                onAddress={(to) => setAddresses({ ...addresses, [buyer.key]: to })}
              />
            ))}
          </ul>
          <div className="flex flex-col gap-3">
            <Field label={t("language")}>
              <Select
                value={locale}
                onChange={({ currentTarget }) => {
                  if (!isLocale(currentTarget.value)) return;
                  setTyped({});
                  setLocale(currentTarget.value);
                }}
                options={locales.map((value) => ({ value, label: languages(value) }))}
              />
            </Field>
            <Field label={t("subject")} required>
              <TextInput
                maxLength={200}
                value={typed.subject ?? data.subject}
                onChange={({ currentTarget }) => setTyped({ ...typed, subject: currentTarget.value })}
              />
            </Field>
            <Field
              label={t("body")}
              required
              hint={data.buyers.length > 1 ? t("bodyHint", { marker: data.marker }) : undefined}
            >
              <TextArea
                rows={12}
                maxLength={9_000}
                value={typed.body ?? data.body}
                onChange={({ currentTarget }) => setTyped({ ...typed, body: currentTarget.value })}
              />
            </Field>
          </div>
        </div>
      )}
      {data?.buyers.some(({ documents }) => documents.some(({ remindedToday }) => remindedToday)) ? (
        <Checkbox
          label={t("again")}
          checked={again}
          onChange={({ currentTarget }) => setAgain(currentTarget.checked)}
        />
      ) : null}
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failure)}</p>
        </Notice>
      )}
    </Dialog>
  );
}
