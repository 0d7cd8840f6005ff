"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { lateResolver } from "#app/_components/late-resolver.ts";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

const validation = lateResolver(() =>
  import("#server/trpc/inputs/recovery.ts").then(({ requestResetInput }) =>
    requestResetInput.pick({ email: true }),
  ),
);

/** Says the same whether there is such an account or not. */
export function RequestReset() {
  const t = useTranslations("passwordReset.request");
  const locale = useLocale();
  const errorText = useErrorText();
  const request = trpc.recovery.request.useMutation();
  const { register, handleSubmit, formState } = useForm({
    resolver: validation.resolver,
    defaultValues: { email: "" },
  });
  const { errors } = formState;
  const submit = handleSubmit(({ email }) => request.mutate({ email, locale }));

  if (request.isSuccess) {
    return (
      <Notice kind="good" title={t("sentTitle")} urgent>
        <p>{t("sent", { email: request.variables.email })}</p>
      </Notice>
    );
  }
  return (
    <form onFocus={validation.preload} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="text-ink-soft">{t("lead")}</p>
      {request.isError ? (
        <Notice kind="bad" urgent>
          <p>{errorText(failureOf(request.error).code)}</p>
        </Notice>
      ) : null}
      <Field label={t("email")} error={errors.email && errorText(errors.email.message)}>
        <TextInput type="email" autoComplete="username" {...register("email")} />
      </Field>
      <Button type="submit" variant="primary" busy={request.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}
