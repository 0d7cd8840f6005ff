"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { lateResolver } from "#app/_components/late-resolver.ts";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { useRegister } from "./use-register.ts";

const validation = lateResolver(() =>
  import("#server/trpc/inputs/registration.ts").then(({ signUpInput }) => signUpInput),
);

const empty = { name: "", email: "", password: "", companyName: "", pib: "", registrationNumber: "" };

/** Person and first company; signs in right after. */
export function SignUpForm() {
  const t = useTranslations("signUp");
  const errorText = useErrorText();
  const signUp = trpc.registration.signUp.useMutation();
  const { register, handleSubmit, setError, setValue, formState } = useForm({
    resolver: validation.resolver,
    defaultValues: empty,
  });
  const { errors, dirtyFields, isSubmitting, isSubmitSuccessful } = formState;
  const { hint, lookUp } = useRegister((company) => {
    // What somebody has typed already stays.
    if (!dirtyFields.companyName) setValue("companyName", company.name);
    if (!dirtyFields.registrationNumber) setValue("registrationNumber", company.registrationNumber);
  });
  const busy = isSubmitting || (isSubmitSuccessful && signUp.isSuccess);

  const submit = handleSubmit(async (form) => {
    try {
      const { slug } = await signUp.mutateAsync(form);
      const { email, password } = form;
      const answer = await signIn("credentials", { email, password, redirect: false }).catch(() => null);
      window.location.assign(answer?.ok ? `/${slug}/setup` : "/sign-in");
    } catch (error) {
      const { code, faults } = failureOf(error);
      for (const fault of faults) if (isField(fault.path)) setError(fault.path, { message: fault.code });
      if (faults.length === 0) setError("root", { message: code });
    }
  });
  const fault = (name: keyof typeof empty) => errors[name] && errorText(errors[name].message);

  return (
    <form onFocus={validation.preload} onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root ? (
        <Notice kind="bad" urgent>
          {errorText(errors.root.message)}
        </Notice>
      ) : null}
      <Panel title={t("person")}>
        <Field label={t("name")} error={fault("name")}>
          <TextInput autoComplete="name" {...register("name")} />
        </Field>
        <Field label={t("email")} error={fault("email")}>
          <TextInput type="email" autoComplete="username" {...register("email")} />
        </Field>
        <Field label={t("password")} hint={t("passwordHint")} error={fault("password")}>
          <TextInput type="password" autoComplete="new-password" {...register("password")} />
        </Field>
      </Panel>
      <Panel title={t("company")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("pib")} hint={hint} error={fault("pib")}>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              {...register("pib", { onChange: (event) => void lookUp(event.target.value) })}
            />
          </Field>
          <Field
            label={t("registrationNumber")}
            help="registrationNumber"
            error={fault("registrationNumber")}
          >
            <TextInput inputMode="numeric" autoComplete="off" {...register("registrationNumber")} />
          </Field>
        </div>
        <Field label={t("companyName")} hint={t("companyNameHint")} error={fault("companyName")}>
          <TextInput autoComplete="organization" {...register("companyName")} />
        </Field>
      </Panel>
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {busy ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}

function isField(path: string): path is keyof typeof empty {
  return path in empty;
}
