"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { useTextForm } from "#app/_components/use-text-form.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";

/** Says the same whether there is such an account or not. */
export function RequestReset() {
  const t = useTranslations("passwordReset.request");
  const locale = useLocale();
  const errorText = useErrorText();
  const request = trpc.recovery.request.useMutation();
  const { form, field, faultOf } = useTextForm({
    initial: { email: "" },
    valuesOf: ({ email }) => ({ email, locale }),
    load: () => import("#server/trpc/inputs/recovery.ts").then((inputs) => inputs.requestResetInput),
    async onSubmit(wish) {
      request.mutate(wish);
      return "stays";
    },
  });

  if (request.isSuccess) {
    return (
      <Notice kind="good" title={t("sentTitle")} urgent>
        <p>{t("sent", { email: request.variables.email })}</p>
      </Notice>
    );
  }
  return (
    <form {...form} className="flex flex-col gap-4">
      <p className="text-ink-soft">{t("lead")}</p>
      {request.isError ? (
        <Notice kind="bad" urgent>
          <p>{errorText(failureOf(request.error).code)}</p>
        </Notice>
      ) : null}
      <Field label={t("email")} error={faultOf("email")}>
        <TextInput type="email" autoComplete="username" {...field("email")} />
      </Field>
      <Button type="submit" variant="primary" busy={request.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}
