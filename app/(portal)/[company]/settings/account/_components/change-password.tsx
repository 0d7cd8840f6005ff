"use client";

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
  import("#server/trpc/inputs/session.ts").then(({ changePasswordInput }) => changePasswordInput),
);

/** A new password ends every other session. */
export function ChangePassword({ email }: { email: string }) {
  const t = useTranslations("account.password");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const change = trpc.session.changePassword.useMutation();
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: validation.resolver,
    defaultValues: { currentPassword: "", newPassword: "" },
  });
  const { errors } = formState;

  const submit = handleSubmit(async (form) => {
    try {
      await change.mutateAsync(form);
      reset();
      await utils.session.sessions.invalidate();
    } catch (error) {
      const { code, faults } = failureOf(error);
      if (code === "PASSWORD_WRONG") setError("currentPassword", { message: code }, { shouldFocus: true });
      else setError("newPassword", { message: faults[0]?.code ?? code }, { shouldFocus: true });
    }
  });

  return (
    <Panel title={t("title")}>
      <form
        noValidate
        onFocus={validation.preload}
        onSubmit={submit}
        className="flex max-w-sm flex-col gap-4"
      >
        {/* Password managers want to know whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <Field
          label={t("current")}
          error={errors.currentPassword && errorText(errors.currentPassword.message)}
        >
          <TextInput type="password" autoComplete="current-password" {...register("currentPassword")} />
        </Field>
        <Field
          label={t("new")}
          hint={t("hint")}
          error={errors.newPassword && errorText(errors.newPassword.message)}
        >
          <TextInput type="password" autoComplete="new-password" {...register("newPassword")} />
        </Field>
        {change.isSuccess && !formState.isDirty ? (
          <Notice kind="good" urgent>
            <p>{t("done")}</p>
          </Notice>
        ) : null}
        <Button type="submit" variant="primary" busy={change.isPending} className="self-start">
          {t("submit")}
        </Button>
      </form>
    </Panel>
  );
}
