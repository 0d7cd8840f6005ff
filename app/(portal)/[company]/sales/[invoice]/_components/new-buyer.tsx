"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Select } from "#app/_components/select.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { createPartnerInput } from "#server/trpc/inputs/partners.ts";
import type { PickedBuyer } from "./live-document.ts";

type Values = z.input<typeof createPartnerInput>;
type Data = z.output<typeof createPartnerInput>;

/** Shorter ones are still being typed. */
const numberLengthMin = 8;

/** A buyer that is nobody's partner yet: a company with what SEF demands of it, a natural person, somebody abroad. */
export function NewBuyer({
  company,
  title,
  confirmLabel,
  typed,
  onClose,
  onAdded,
}: {
  company: string;
  title: string;
  confirmLabel: string;
  /** What was searched for: a PIB or the beginning of a name. */
  typed: string;
  onClose: () => void;
  /** Also for somebody who turned out to be a partner already. */
  onAdded: (buyer: PickedBuyer) => void;
}) {
  const t = useTranslations("editor.buyer");
  const party = useTranslations("party");
  const outside = useTranslations("outsideSef");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const create = trpc.partners.create.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const isPib = /^(RS)?\d{9}$/i.test(typed);
  const form = useForm<Values, unknown, Data>({
    resolver: zodResolver(createPartnerInput),
    defaultValues: {
      kind: "company",
      name: isPib ? "" : typed,
      pib: isPib ? typed : "",
      registrationNumber: "",
      jbkjs: "",
      street: "",
      city: "",
      postalCode: "",
      country: "",
      email: "",
    },
  });
  const { register, handleSubmit, setError, formState, watch } = form;
  const kind = watch("kind");
  const known = usePartnersWith(company, watch("pib"));
  const errorOf = (name: keyof Values) => formState.errors[name] && errorText(formState.errors[name].message);

  const submit = handleSubmit(async (data) => {
    setFailure(null);
    try {
      const { partnerId } = await create.mutateAsync({ company, ...data });
      void utils.partners.list.invalidate({ company });
      const { name, pib, registrationNumber, jbkjs, city } = data;
      const numbers = { name, pib, registrationNumber, jbkjs, city };
      onAdded({
        id: partnerId,
        kind: jbkjs === null ? data.kind : "public_body",
        inSef: null,
        isCustomer: true,
        isSupplier: false,
        updatedAt: new Date(),
        ...numbers,
      });
    } catch (error) {
      const { code, faults } = failureOf(error);
      for (const fault of faults)
        if (fault.path === "pib") setError("pib", { message: fault.code }, { shouldFocus: true });
      setFailure(code);
    }
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button variant="primary" busy={create.isPending} onClick={() => void submit()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={outside("buyerKind")} className="sm:col-span-2">
          <Select
            {...register("kind")}
            options={(["company", "person", "foreign"] as const).map((value) => ({
              value,
              label: party(`kind.${value}`),
            }))}
          />
        </Field>
        <BuyerNumbers kind={kind} form={form} errorOf={errorOf} />
        <div role="status" className="flex flex-col gap-2 empty:hidden sm:col-span-2">
          {known.map((partner) => (
            <Button key={partner.id} className="self-start" onClick={() => onAdded(partner)} wraps>
              {t("goOnWith", { name: [partner.name, partner.jbkjs].filter(Boolean).join(", ") })}
            </Button>
          ))}
        </div>
        <Field label={party("name")} error={errorOf("name")} required className="sm:col-span-2">
          <TextInput autoComplete="off" {...register("name")} />
        </Field>
        <Field label={party("address")} error={errorOf("street")} className="sm:col-span-2">
          <TextInput autoComplete="off" {...register("street")} />
        </Field>
        <Field label={party("postalCode")} error={errorOf("postalCode")} required={kind === "company"}>
          <TextInput autoComplete="off" {...register("postalCode")} />
        </Field>
        <Field label={party("city")} error={errorOf("city")} required>
          <TextInput autoComplete="off" {...register("city")} />
        </Field>
        {kind === "company" ? (
          <Field label={party("jbkjs")} help="jbkjs" hint={t("jbkjsHint")} error={errorOf("jbkjs")}>
            <TextInput inputMode="numeric" autoComplete="off" {...register("jbkjs")} />
          </Field>
        ) : null}
        <Field label={party("email")} error={errorOf("email")}>
          <TextInput type="email" autoComplete="off" {...register("email")} />
        </Field>
      </div>
      {failure === null || failure === "PARTNER_TAKEN" ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failure)}</p>
        </Notice>
      )}
    </Dialog>
  );
}

/** Who has this number already: found while it is typed, before the rest is typed in vain. */
function usePartnersWith(company: string, typed: unknown): PickedBuyer[] {
  const number = typeof typed === "string" ? typed.trim() : "";
  const { data } = trpc.partners.list.useQuery(
    { company, search: number },
    { enabled: number.length >= numberLengthMin },
  );
  return data?.items.filter(({ pib }) => pib === number) ?? [];
}

/** The numbers by which this kind of buyer is known. */
function BuyerNumbers({
  kind,
  form: { register },
  errorOf,
}: {
  kind: Values["kind"];
  form: UseFormReturn<Values, unknown, Data>;
  errorOf: (name: keyof Values) => string | undefined;
}) {
  const party = useTranslations("party");
  const outside = useTranslations("outsideSef");
  if (kind === "person") {
    return (
      <Field label={outside("jmbg")} hint={outside("jmbgHint")} error={errorOf("pib")}>
        <TextInput inputMode="numeric" autoComplete="off" {...register("pib")} />
      </Field>
    );
  }
  if (kind === "foreign") {
    return (
      <>
        <Field label={party("country")} hint={outside("countryHint")} error={errorOf("country")} required>
          <TextInput autoComplete="off" maxLength={2} {...register("country")} />
        </Field>
        <Field label={outside("foreignTaxNumber")} error={errorOf("pib")}>
          <TextInput autoComplete="off" {...register("pib")} />
        </Field>
        <Field label={outside("foreignRegistration")} error={errorOf("registrationNumber")}>
          <TextInput autoComplete="off" {...register("registrationNumber")} />
        </Field>
      </>
    );
  }
  return (
    <>
      <Field label={party("pib")} help="pib" error={errorOf("pib")} required>
        <TextInput inputMode="numeric" autoComplete="off" {...register("pib")} />
      </Field>
      <Field
        label={party("registrationNumber")}
        help="registrationNumber"
        error={errorOf("registrationNumber")}
        required
      >
        <TextInput inputMode="numeric" autoComplete="off" {...register("registrationNumber")} />
      </Field>
    </>
  );
}
