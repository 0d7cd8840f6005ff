"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useSingleRun } from "#app/_components/use-single-run.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { isLocale, locales } from "#server/messages/locales.ts";
import { ChooseRole } from "./choose-role.tsx";
import type { Company, Role } from "./people.tsx";

/** Who is invited, as what, in which language. Made anew each time it opens. */
export function InviteDialog({
  company,
  grantable,
  onClose,
}: {
  company: Company;
  grantable: readonly Role[];
  onClose: () => void;
}) {
  const t = useTranslations("people.invite");
  const common = useTranslations("common");
  const languages = useTranslations("language");
  const errorText = useErrorText();
  const formId = useId();
  const utils = trpc.useUtils();
  const invite = trpc.people.invite.useMutation();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("clerk");
  const [locale, setLocale] = useState(useLocale());
  const [fault, setFault] = useState<string | null>(null);

  const { run: submit, busy } = useSingleRun(async () => {
    setFault(null);
    try {
      const { inviteeInput } = await import("#server/trpc/inputs/people.ts");
      const invitee = inviteeInput.safeParse({ email });
      if (!invitee.success) return setFault(invitee.error.issues[0]?.message ?? "VALIDATION");
      await invite.mutateAsync({ company: company.slug, ...invitee.data, role, locale });
      showToast(t("done", invitee.data));
      onClose();
    } catch (error) {
      setFault(failureOf(error).code);
    }
    await utils.people.list.invalidate({ company: company.slug });
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title", { company: company.name })}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label={t("email")}
          hint={t("emailHint")}
          error={fault === null ? undefined : errorText(fault)}
          required
        >
          <TextInput
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
        <ChooseRole legend={t("role")} grantable={grantable} role={role} onChoose={setRole} />
        <Field label={t("language")}>
          <Select
            value={locale}
            options={locales.map((value) => ({ value, label: languages(value) }))}
            onChange={({ currentTarget: { value } }) => (isLocale(value) ? setLocale(value) : undefined)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
