"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { lateResolver } from "#app/_components/late-resolver.ts";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { CodeStep } from "./code-step.tsx";

const validation = lateResolver(() =>
  import("#server/trpc/inputs/session.ts").then(({ signInInput }) => signInInput),
);

type Credentials = { email: string; password: string };

/** `target` is where one wanted to go. Whoever has a second step is asked for the code next, on the same page. */
export function SignInForm({ target }: { target: string }) {
  const t = useTranslations("signIn");
  const errorText = useErrorText();
  const [failure, setFailure] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<Credentials | null>(null);
  const { register, handleSubmit, resetField, formState } = useForm({
    resolver: validation.resolver,
    defaultValues: { email: "", password: "" },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  /** @returns the code of a refusal; null when the way in is open. */
  async function attempt(credentials: Credentials & { code?: string }): Promise<string | null> {
    const answer = await signIn("credentials", { ...credentials, redirect: false }).catch(() => null);
    // A whole new page, so that nothing of an earlier person stays in memory.
    if (answer?.ok) window.location.assign(target);
    if (answer?.ok) return null;
    return answer ? (answer.error ?? "SIGN_IN_FAILED") : "NETWORK";
  }

  const submit = handleSubmit(async (credentials) => {
    setFailure(null);
    const refusal = await attempt(credentials);
    if (refusal === "SECOND_FACTOR_REQUIRED") setAccepted(credentials);
    else setFailure(refusal);
  });

  function leaveCode(reason: string | null) {
    setAccepted(null);
    resetField("password");
    setFailure(reason);
  }

  if (accepted !== null) {
    return (
      <CodeStep
        onCode={async (code) => {
          const refusal = await attempt({ ...accepted, code });
          // The password was changed meanwhile: begin anew.
          if (refusal === "SIGN_IN_FAILED") leaveCode(refusal);
          return refusal;
        }}
        onBack={() => leaveCode(null)}
      />
    );
  }
  const busy = isSubmitting || (isSubmitSuccessful && failure === null);
  return (
    <form onFocus={validation.preload} onSubmit={submit} noValidate className="flex flex-col gap-4">
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          {failure === "CredentialsSignin" ? t("failed") : errorText(failure)}
        </Notice>
      )}
      <Field label={t("email")} error={errors.email && errorText(errors.email.message)}>
        <TextInput type="email" autoComplete="username" {...register("email")} />
      </Field>
      <Field label={t("password")} error={errors.password && errorText(errors.password.message)}>
        <TextInput type="password" autoComplete="current-password" {...register("password")} />
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {busy ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}
