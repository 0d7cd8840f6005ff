"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Checkbox } from "#app/_components/checkbox.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { isLocale, type Locale, locales } from "#server/messages/locales.ts";
import { isTooLarge, type MailChoice, MailFiles } from "./mail-files.tsx";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

type Suggested = Outputs["invoices"]["suggestMail"];
type Words = Omit<Suggested, "files">;

/** What goes out, field by field, as it will be read. */
export function MailForm({
  company,
  document,
  locale,
  onLocale,
  suggested,
  failed,
  onClose,
}: {
  company: CompanyOfPage;
  document: SalesInvoice;
  locale: Locale;
  onLocale: (locale: Locale) => void;
  /** Null while it is not there yet. */
  suggested: Suggested | null;
  failed: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("mail");
  const common = useTranslations("common");
  const languages = useTranslations("language");
  const errorText = useErrorText();
  const [typed, setTyped] = useState<Partial<Words>>({});
  const { files = null, ...words } = suggested ?? {};
  const text = { to: "", subject: "", body: "", ...words, ...typed };
  const [choice, setChoice] = useState<MailChoice>({ withXml: false, withAttachments: false });
  const [fault, setFault] = useState<string | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const although = endingOf(document);
  const { busy, send } = useMailing(company, document, setFault, onClose);
  const change = (part: Partial<Words>) => setTyped({ ...typed, ...part });

  /** Words of another language are suggested anew; the address stays as it was typed. */
  function speak(next: Locale) {
    setTyped(typed.to === undefined ? {} : { to: typed.to });
    onLocale(next);
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title")}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={files === null || isTooLarge(files, choice) || (although !== null && !isConfirmed)}
            onClick={() => void send({ ...text, locale, ...choice })}
            wraps
          >
            {text.to === "" ? t("sendPlain") : t("send", { to: text.to })}
          </Button>
        </>
      }
    >
      {although === null ? null : (
        <Notice kind="wait">
          <p>{t(`although.${although}`)}</p>
          <Checkbox
            label={t("although.confirm")}
            checked={isConfirmed}
            onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)}
          />
        </Notice>
      )}
      <Field label={t("language")}>
        <Select
          value={locale}
          onChange={({ currentTarget }) => isLocale(currentTarget.value) && speak(currentTarget.value)}
          options={locales.map((value) => ({ value, label: languages(value) }))}
        />
      </Field>
      {suggested === null && !failed ? (
        <LoadingState rows={4} />
      ) : (
        <>
          <Field label={t("to")} required error={fault === "to" ? errorText("EMAIL_INVALID") : undefined}>
            <TextInput
              type="email"
              value={text.to}
              onChange={(event) => change({ to: event.currentTarget.value })}
            />
          </Field>
          <Field
            label={t("subject")}
            required
            error={fault === "subject" ? errorText("REQUIRED") : undefined}
          >
            <TextInput
              maxLength={200}
              value={text.subject}
              onChange={(event) => change({ subject: event.currentTarget.value })}
            />
          </Field>
          <Field label={t("body")} required error={fault === "body" ? errorText("REQUIRED") : undefined}>
            <TextArea
              rows={8}
              maxLength={10_000}
              value={text.body}
              onChange={(event) => change({ body: event.currentTarget.value })}
            />
          </Field>
        </>
      )}
      <MailFiles files={files} choice={choice} onChoice={setChoice} />
      {fault === null || ["to", "subject", "body"].includes(fault) ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(fault)}</p>
        </Notice>
      )}
    </Dialog>
  );
}

/** How it ended badly at SEF, which a person sees before it is mailed; null while it stands. */
function endingOf({ sef }: SalesInvoice): "Rejected" | "Cancelled" | "Storno" | null {
  const status = sef?.status;
  return status === "Rejected" || status === "Cancelled" || status === "Storno" ? status : null;
}

/** Hands the mail over and says what became of it; what is wrong with a field is told beside it. */
function useMailing(
  company: CompanyOfPage,
  document: SalesInvoice,
  onFault: (fault: string | null) => void,
  onDone: () => void,
) {
  const t = useTranslations("mail");
  const utils = trpc.useUtils();
  const mail = trpc.invoices.mail.useMutation();

  async function send(text: Words & MailChoice & { locale: Locale }) {
    onFault(null);
    try {
      const { state } = await mail.mutateAsync({ company: company.slug, invoiceId: document.id, ...text });
      showToast(t(state === "kept" ? "kept" : "queued"), state === "kept" ? "failed" : "done");
      onDone();
    } catch (error) {
      const { code, faults } = failureOf(error);
      onFault(code === "VALIDATION" ? (faults[0]?.path ?? code) : code);
    } finally {
      void utils.mail.list.invalidate({ company: company.slug });
      void utils.invoices.get.invalidate({ company: company.slug, invoiceId: document.id });
    }
  }

  return { busy: mail.isPending, send };
}
