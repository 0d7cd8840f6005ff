"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { lateResolver } from "#app/_components/late-resolver.ts";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

const validation = lateResolver(() =>
  import("#server/trpc/inputs/recovery.ts").then(({ resetPasswordInput }) =>
    resetPasswordInput.pick({ newPassword: true }),
  ),
);

export function ChooseNewPassword({ token }: { token: string }) {
  const t = useTranslations("passwordReset.set");
  const errorText = useErrorText();
  const reset = trpc.recovery.reset.useMutation();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: validation.resolver,
    defaultValues: { newPassword: "" },
  });
  const fault = formState.errors.newPassword;

  const submit = handleSubmit(async ({ newPassword }) => {
    try {
      await reset.mutateAsync({ token, newPassword });
      // A whole new page: the address with the token stays in no history.
      window.location.replace("/sign-in?reason=new-password");
    } catch (error) {
      const { code, faults } = failureOf(error);
      setError("newPassword", { message: faults[0]?.code ?? code }, { shouldFocus: true });
    }
  });

  return (
    <form onFocus={validation.preload} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="text-ink-soft">{t("lead")}</p>
      <Field label={t("password")} hint={t("passwordHint")} error={fault && errorText(fault.message)}>
        <TextInput type="password" autoComplete="new-password" {...register("newPassword")} />
      </Field>
      <Button type="submit" variant="primary" busy={reset.isPending || reset.isSuccess}>
        {t("submit")}
      </Button>
    </form>
  );
}
