"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useTextForm } from "#app/_components/use-text-form.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

export function ChooseNewPassword({ token }: { token: string }) {
  const t = useTranslations("passwordReset.set");
  const reset = trpc.recovery.reset.useMutation();
  const { form, field, faultOf, tell, busy } = useTextForm({
    initial: { newPassword: "" },
    valuesOf: ({ newPassword }) => ({ token, newPassword }),
    load: () => import("#server/trpc/inputs/recovery.ts").then((inputs) => inputs.resetPasswordInput),
    async onSubmit(wish) {
      try {
        await reset.mutateAsync(wish);
      } catch (error) {
        const { code, faults } = failureOf(error);
        tell([{ path: "newPassword", code: faults[0]?.code ?? code }]);
        return "stays";
      }
      // A whole new page: the address with the token stays in no history.
      window.location.replace("/sign-in?reason=new-password");
      return "left";
    },
  });

  return (
    <form {...form} className="flex flex-col gap-4">
      <p className="text-ink-soft">{t("lead")}</p>
      <Field label={t("password")} hint={t("passwordHint")} error={faultOf("newPassword")}>
        <TextInput type="password" autoComplete="new-password" {...field("newPassword")} />
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {t("submit")}
      </Button>
    </form>
  );
}
