"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useTextForm } from "#app/_components/use-text-form.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { useRegister } from "./use-register.ts";

const empty = { name: "", email: "", password: "", companyName: "", pib: "", registrationNumber: "" };

/** Person and first company; signs in right after. */
export function SignUpForm() {
  const t = useTranslations("signUp");
  const signUp = trpc.registration.signUp.useMutation();
  const { form, field, faultOf, tell, texts, write, busy } = useTextForm({
    initial: empty,
    valuesOf: (typed) => typed,
    load: () => import("#server/trpc/inputs/registration.ts").then((inputs) => inputs.signUpInput),
    async onSubmit(person) {
      try {
        const { slug } = await signUp.mutateAsync(person);
        const { email, password } = person;
        const answer = await import("next-auth/react")
          .then(({ signIn }) => signIn("credentials", { email, password, redirect: false }))
          .catch(() => null);
        window.location.assign(answer?.ok ? `/${slug}/setup` : "/sign-in");
        return "left";
      } catch (error) {
        const { code, faults } = failureOf(error);
        tell(faults.length === 0 ? [{ path: "form", code }] : faults);
        return "stays";
      }
    },
  });
  const found = useRef({ companyName: "", registrationNumber: "" });
  const { hint, lookUp } = useRegister(({ name, registrationNumber }) => {
    const typed = texts();
    const before = found.current;
    found.current = { companyName: name, registrationNumber };
    // What somebody has typed already stays.
    if (typed.companyName === before.companyName) write({ companyName: name });
    if (typed.registrationNumber === before.registrationNumber) write({ registrationNumber });
  });
  const failure = faultOf("form");

  return (
    <form {...form} className="flex flex-col gap-4">
      {failure === undefined ? null : (
        <Notice kind="bad" urgent>
          {failure}
        </Notice>
      )}
      <Panel title={t("person")}>
        <Field label={t("name")} error={faultOf("name")}>
          <TextInput autoComplete="name" {...field("name")} />
        </Field>
        <Field label={t("email")} error={faultOf("email")}>
          <TextInput type="email" autoComplete="username" {...field("email")} />
        </Field>
        <Field label={t("password")} hint={t("passwordHint")} error={faultOf("password")}>
          <TextInput type="password" autoComplete="new-password" {...field("password")} />
        </Field>
      </Panel>
      <Panel title={t("company")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("pib")} hint={hint} error={faultOf("pib")}>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              {...field("pib")}
              onChange={(event) => void lookUp(event.currentTarget.value)}
            />
          </Field>
          <Field
            label={t("registrationNumber")}
            help="registrationNumber"
            error={faultOf("registrationNumber")}
          >
            <TextInput inputMode="numeric" autoComplete="off" {...field("registrationNumber")} />
          </Field>
        </div>
        <Field label={t("companyName")} hint={t("companyNameHint")} error={faultOf("companyName")}>
          <TextInput autoComplete="organization" {...field("companyName")} />
        </Field>
      </Panel>
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {busy ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}
