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

const empty = { currentPassword: "", newPassword: "" };

/** A new password ends every other session. */
export function ChangePassword({ email }: { email: string }) {
  const t = useTranslations("account.password");
  const utils = trpc.useUtils();
  const change = trpc.session.changePassword.useMutation();
  const { form, field, faultOf, tell, restart, isDirty } = useTextForm({
    initial: empty,
    valuesOf: (texts) => texts,
    load: () => import("#server/trpc/inputs/session.ts").then((inputs) => inputs.changePasswordInput),
    async onSubmit(passwords) {
      try {
        await change.mutateAsync(passwords);
        restart(empty);
        await utils.session.sessions.invalidate();
      } catch (error) {
        const { code, faults } = failureOf(error);
        if (code === "PASSWORD_WRONG") tell([{ path: "currentPassword", code }]);
        else tell([{ path: "newPassword", code: faults[0]?.code ?? code }]);
      }
      return "stays";
    },
  });

  return (
    <Panel title={t("title")}>
      <form {...form} className="flex max-w-sm flex-col gap-4">
        {/* Password managers want to know whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <Field label={t("current")} error={faultOf("currentPassword")}>
          <TextInput type="password" autoComplete="current-password" {...field("currentPassword")} />
        </Field>
        <Field label={t("new")} hint={t("hint")} error={faultOf("newPassword")}>
          <TextInput type="password" autoComplete="new-password" {...field("newPassword")} />
        </Field>
        {change.isSuccess && !isDirty ? (
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
