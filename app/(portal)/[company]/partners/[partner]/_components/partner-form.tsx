"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { JbkjsField } from "./jbkjs-field.tsx";
import type { Partner } from "./partner-page.tsx";
import {
  daysOf,
  kindsOpenTo,
  type PartnerData,
  type PartnerValues,
  partnerValidation,
  valuesOfPartner,
} from "./partner-values.ts";
import { RegisterLookup } from "./register-lookup.tsx";

/** What we may change about a partner; the state's numbers come from documents. */
export function PartnerForm({ company, partner }: { company: string; partner: Partner }) {
  const t = useTranslations("partners.page");
  const kind = useTranslations("party.kind");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const update = trpc.partners.update.useMutation();
  const [version, setVersion] = useState(partner.version);
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<PartnerValues, unknown, PartnerData>({
    resolver: partnerValidation.resolver,
    defaultValues: valuesOfPartner(partner),
  });
  const { register, handleSubmit, setError, reset, formState } = form;
  const { errors, isDirty } = formState;
  const errorOf = (name: keyof PartnerValues) => errors[name] && errorText(errors[name].message);

  const submit = handleSubmit(async (data) => {
    setFailure(null);
    try {
      const saved = await update.mutateAsync({ company, partnerId: partner.id, version, ...data });
      setVersion(saved.version);
      const fresh = await utils.partners.get.fetch({ company, partnerId: partner.id }, { staleTime: 0 });
      reset(valuesOfPartner(fresh));
      void utils.partners.list.invalidate({ company });
    } catch (error) {
      const { code, faults } = failureOf(error);
      for (const { path, code: fault } of faults)
        if (isField(path, form.getValues())) setError(path, { message: fault });
      setFailure(code);
    }
  });

  async function reload() {
    const fresh = await utils.partners.get.fetch({ company, partnerId: partner.id }, { staleTime: 0 });
    reset(valuesOfPartner(fresh), { keepDirtyValues: true });
    setVersion(fresh.version);
    setFailure(null);
  }

  return (
    <form
      noValidate
      onFocus={partnerValidation.preload}
      onSubmit={submit}
      className="flex flex-col gap-4 border-t border-line pt-4"
    >
      <Field label={t("name")} error={errorOf("name")} required>
        <TextInput autoComplete="off" {...register("name")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("kind")} error={errorOf("kind")}>
          <Select
            {...register("kind")}
            options={kindsOpenTo(partner.kind).map((value) => ({ value, label: kind(value) }))}
          />
        </Field>
        <div className="flex flex-col gap-2">
          <JbkjsField form={form} error={errorOf("jbkjs")} />
          {partner.pib === null ? null : (
            <RegisterLookup
              company={company}
              partnerId={partner.id}
              kind={form.watch("kind")}
              inSef={partner.inSef}
              jbkjs={form.watch("jbkjs") ?? ""}
              onTake={(jbkjs) => {
                form.setValue("kind", "public_body", { shouldDirty: true });
                form.setValue("jbkjs", jbkjs, { shouldDirty: true, shouldValidate: true });
              }}
            />
          )}
        </div>
        <Field label={t("street")} error={errorOf("street")}>
          <TextInput autoComplete="off" {...register("street")} />
        </Field>
        <div className="grid grid-cols-[7rem_1fr] gap-4">
          <Field label={t("postalCode")} error={errorOf("postalCode")}>
            <TextInput autoComplete="off" {...register("postalCode")} />
          </Field>
          <Field label={t("city")} error={errorOf("city")}>
            <TextInput autoComplete="off" {...register("city")} />
          </Field>
        </div>
        <Field label={t("email")} error={errorOf("email")}>
          <TextInput type="email" autoComplete="off" {...register("email")} />
        </Field>
        <Field label={t("paymentTermDays")} hint={t("paymentTermHint")} error={errorOf("paymentTermDays")}>
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            {...register("paymentTermDays", { setValueAs: daysOf })}
          />
        </Field>
      </div>
      {failure === null ? null : (
        <Notice kind={failure === "STALE_VERSION" ? "wait" : "bad"} urgent>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p>{errorText(failure)}</p>
            {failure === "STALE_VERSION" ? <Reload onReload={reload} /> : null}
          </div>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={update.isPending}>
          {t("save")}
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {update.isSuccess && !isDirty ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}

function Reload({ onReload }: { onReload: () => Promise<void> }) {
  const t = useTranslations("sales.document.draft");
  return (
    <>
      <span>{t("typedStays")}</span>
      <Button size="small" onClick={() => void onReload()}>
        {t("reload")}
      </Button>
    </>
  );
}

function isField(path: string, values: PartnerValues): path is keyof PartnerValues {
  return path in values;
}
