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

const validation = lateResolver(() =>
  import("#server/trpc/inputs/people.ts").then(({ newPersonInput }) => newPersonInput),
);

/** Account and membership of somebody new, and the sign-in right after. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("people.invitation");
  const signUp = useTranslations("signUp");
  const errorText = useErrorText();
  const join = trpc.people.join.useMutation();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: validation.resolver,
    defaultValues: { name: "", password: "" },
  });
  const { errors, isSubmitting } = formState;
  const fault = (name: "name" | "password") => errors[name] && errorText(errors[name].message);

  const submit = handleSubmit(async (form) => {
    try {
      const { slug } = await join.mutateAsync({ token, ...form });
      const { password } = form;
      const answer = await signIn("credentials", { email, password, redirect: false }).catch(() => null);
      window.location.assign(answer?.ok ? `/${slug}` : "/sign-in");
    } catch (error) {
      const { code, faults } = failureOf(error);
      const [first] = faults;
      if (first?.path === "password") setError("password", { message: first.code });
      else setError("root", { message: code });
    }
  });

  return (
    <form onFocus={validation.preload} onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root ? (
        <Notice kind="bad" urgent>
          {errorText(errors.root.message)}
        </Notice>
      ) : null}
      <Panel title={t("newAccount")} lead={t("newAccountLead")}>
        {/* Password managers want to know whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <Field label={signUp("name")} error={fault("name")}>
          <TextInput autoComplete="name" {...register("name")} />
        </Field>
        <Field label={signUp("password")} hint={signUp("passwordHint")} error={fault("password")}>
          <TextInput type="password" autoComplete="new-password" {...register("password")} />
        </Field>
      </Panel>
      <Button type="submit" variant="primary" busy={isSubmitting || join.isSuccess} className="self-start">
        {t("join")}
      </Button>
    </form>
  );
}
