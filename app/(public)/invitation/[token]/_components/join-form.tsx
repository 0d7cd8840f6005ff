"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useTextForm } from "#app/_components/use-text-form.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Account and membership of somebody new, and the sign-in right after. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("people.invitation");
  const signUp = useTranslations("signUp");
  const join = trpc.people.join.useMutation();
  const { form, field, faultOf, tell, busy } = useTextForm({
    initial: { name: "", password: "" },
    valuesOf: (texts) => texts,
    load: () => import("#server/trpc/inputs/people.ts").then((inputs) => inputs.newPersonInput),
    async onSubmit(person) {
      try {
        const { slug } = await join.mutateAsync({ token, ...person });
        const { password } = person;
        const answer = await import("next-auth/react")
          .then(({ signIn }) => signIn("credentials", { email, password, redirect: false }))
          .catch(() => null);
        window.location.assign(answer?.ok ? `/${slug}` : "/sign-in");
        return "left";
      } catch (error) {
        const { code, faults } = failureOf(error);
        const [first] = faults;
        tell([first?.path === "password" ? first : { path: "form", code }]);
        return "stays";
      }
    },
  });
  const failure = faultOf("form");

  return (
    <form {...form} className="flex flex-col gap-4">
      {failure === undefined ? null : (
        <Notice kind="bad" urgent>
          {failure}
        </Notice>
      )}
      <Panel title={t("newAccount")} lead={t("newAccountLead")}>
        {/* Password managers want to know whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <Field label={signUp("name")} error={faultOf("name")}>
          <TextInput autoComplete="name" {...field("name")} />
        </Field>
        <Field label={signUp("password")} hint={signUp("passwordHint")} error={faultOf("password")}>
          <TextInput type="password" autoComplete="new-password" {...field("password")} />
        </Field>
      </Panel>
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {t("join")}
      </Button>
    </form>
  );
}
