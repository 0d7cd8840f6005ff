"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { createPartnerInput } from "#server/trpc/inputs/partners.ts";
import type { PickedBuyer } from "./live-document.ts";

type Values = z.input<typeof createPartnerInput>;
type Data = z.output<typeof createPartnerInput>;

/** A buyer that is nobody's partner yet: what SEF demands of a buyer, with its check digits. */
export function NewBuyer({
  company,
  typed,
  onClose,
  onAdded,
}: {
  company: string;
  /** What was searched for: a PIB or the beginning of a name. */
  typed: string;
  onClose: () => void;
  onAdded: (buyer: PickedBuyer) => void;
}) {
  const t = useTranslations("editor.buyer");
  const party = useTranslations("party");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const create = trpc.partners.create.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const isPib = /^(RS)?\d{9}$/i.test(typed);
  const form = useForm<Values, unknown, Data>({
    resolver: zodResolver(createPartnerInput),
    defaultValues: {
      name: isPib ? "" : typed,
      pib: isPib ? typed : "",
      registrationNumber: "",
      jbkjs: "",
      street: "",
      city: "",
      postalCode: "",
      email: "",
    },
  });
  const { register, handleSubmit, setError, formState } = form;
  const errorOf = (name: keyof Values) => formState.errors[name] && errorText(formState.errors[name].message);

  const submit = handleSubmit(async (data) => {
    setFailure(null);
    try {
      const { partnerId } = await create.mutateAsync({ company, ...data });
      void utils.partners.list.invalidate({ company });
      const kind = data.jbkjs === null ? "company" : "public_body";
      const { name, pib, registrationNumber, jbkjs, city } = data;
      const numbers = { name, pib, registrationNumber, jbkjs, city };
      onAdded({
        id: partnerId,
        kind,
        isCustomer: true,
        isSupplier: false,
        updatedAt: new Date(),
        ...numbers,
      });
    } catch (error) {
      const { code, faults } = failureOf(error);
      for (const fault of faults) if (fault.path === "pib") setError("pib", { message: fault.code });
      setFailure(code);
    }
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("addTitle")}
      footer={
        <>
          <Button onClick={onClose}>{common("stepBack")}</Button>
          <Button variant="primary" busy={create.isPending} onClick={() => void submit()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={party("pib")} error={errorOf("pib")} required>
          <TextInput inputMode="numeric" autoComplete="off" {...register("pib")} />
        </Field>
        <Field label={party("registrationNumber")} error={errorOf("registrationNumber")} required>
          <TextInput inputMode="numeric" autoComplete="off" {...register("registrationNumber")} />
        </Field>
        <Field label={party("name")} error={errorOf("name")} required className="sm:col-span-2">
          <TextInput autoComplete="off" {...register("name")} />
        </Field>
        <Field label={party("address")} error={errorOf("street")} className="sm:col-span-2">
          <TextInput autoComplete="off" {...register("street")} />
        </Field>
        <Field label={party("postalCode")} error={errorOf("postalCode")} required>
          <TextInput autoComplete="off" {...register("postalCode")} />
        </Field>
        <Field label={party("city")} error={errorOf("city")} required>
          <TextInput autoComplete="off" {...register("city")} />
        </Field>
        <Field label={party("jbkjs")} hint={t("jbkjsHint")} error={errorOf("jbkjs")}>
          <TextInput inputMode="numeric" autoComplete="off" {...register("jbkjs")} />
        </Field>
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
