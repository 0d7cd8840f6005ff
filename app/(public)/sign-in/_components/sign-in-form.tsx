"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useTextForm } from "#app/_components/use-text-form.ts";
import { CodeStep } from "./code-step.tsx";

type Credentials = { email: string; password: string };

const signInClient = () => import("next-auth/react");

/** Who signs in needs both, as soon as the password is typed. */
async function load() {
  const [{ signInInput }] = await Promise.all([import("#server/trpc/inputs/session.ts"), signInClient()]);
  return signInInput;
}

/** `target` is where one wanted to go. Whoever has a second step is asked for the code next, on the same page. */
export function SignInForm({ target }: { target: string }) {
  const t = useTranslations("signIn");
  const errorText = useErrorText();
  const [failure, setFailure] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<Credentials | null>(null);
  const { form, field, faultOf, restart, busy } = useTextForm({
    initial: { email: "", password: "" },
    valuesOf: (texts) => texts,
    load,
    async onSubmit(credentials) {
      setFailure(null);
      const refusal = await attempt(credentials);
      if (refusal === null) return "left";
      if (refusal === "SECOND_FACTOR_REQUIRED") setAccepted(credentials);
      else setFailure(refusal);
      return "stays";
    },
  });

  /** @returns the code of a refusal; null when the way in is open. */
  async function attempt(credentials: Credentials & { code?: string }): Promise<string | null> {
    const answer = await signInClient()
      .then(({ signIn }) => signIn("credentials", { ...credentials, redirect: false }))
      .catch(() => null);
    // A whole new page, so that nothing of an earlier person stays in memory.
    if (answer?.ok) window.location.assign(target);
    if (answer?.ok) return null;
    return answer ? (answer.error ?? "SIGN_IN_FAILED") : "NETWORK";
  }

  function leaveCode(reason: string | null) {
    restart({ email: accepted?.email ?? "", password: "" });
    setAccepted(null);
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
  return (
    <form {...form} className="flex flex-col gap-4">
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          {failure === "CredentialsSignin" ? t("failed") : errorText(failure)}
        </Notice>
      )}
      <Field label={t("email")} error={faultOf("email")}>
        <TextInput type="email" autoComplete="username" {...field("email")} />
      </Field>
      <Field label={t("password")} error={faultOf("password")}>
        <TextInput type="password" autoComplete="current-password" {...field("password")} />
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {busy ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}
