"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { lateResolver } from "#app/_components/late-resolver.ts";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { failureOf } from "#app/_trpc/failure.ts";

const validation = lateResolver(() =>
  import("#server/trpc/inputs/second-factor.ts").then(({ proofInput }) => proofInput),
);

const empty = { password: "", code: "" };
type Proof = typeof empty;

type Props = {
  open: boolean;
  onLeave: () => void;
  title: string;
  /** What the act will do. */
  text: string;
  danger?: boolean;
  /** Rejects with the server's refusal, which is then shown beside its field. */
  onProve: (proof: Proof) => Promise<void>;
};

/** Asks for password and code before an act that would weaken the account. */
export function ProveDialog({ open, onLeave, title, text, danger = false, onProve }: Props) {
  const t = useTranslations("common");
  const formId = useId();
  return (
    <Dialog
      open={open}
      onOpenChange={onLeave}
      title={title}
      footer={
        <>
          <Button onClick={onLeave}>{t("stepBack")}</Button>
          <Button type="submit" form={formId} variant={danger ? "danger" : "primary"}>
            {title}
          </Button>
        </>
      }
    >
      <ProofForm id={formId} text={text} onProve={onProve} />
    </Dialog>
  );
}

/** Lives as long as the dialog is open: nothing typed stays behind. */
function ProofForm({ id, text, onProve }: Pick<Props, "text" | "onProve"> & { id: string }) {
  const t = useTranslations("secondFactor");
  const errorText = useErrorText();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: validation.resolver,
    defaultValues: empty,
  });
  const { errors } = formState;
  const submit = handleSubmit(async (proof) => {
    try {
      await onProve(proof);
    } catch (error) {
      const { code } = failureOf(error);
      if (code === "PASSWORD_WRONG") setError("password", { message: code }, { shouldFocus: true });
      else if (code === "SECOND_FACTOR_WRONG") setError("code", { message: code }, { shouldFocus: true });
      else setError("root", { message: code });
    }
  });
  return (
    <form id={id} noValidate onFocus={validation.preload} onSubmit={submit} className="flex flex-col gap-4">
      <p>{text}</p>
      {errors.root ? (
        <Notice kind="bad" urgent>
          <p>{errorText(errors.root.message)}</p>
        </Notice>
      ) : null}
      <Field label={t("password")} error={errors.password && errorText(errors.password.message)}>
        <TextInput type="password" autoComplete="current-password" {...register("password")} />
      </Field>
      <Field label={t("code")} hint={t("codeHint")} error={errors.code && errorText(errors.code.message)}>
        <TextInput autoComplete="one-time-code" spellCheck={false} {...register("code")} />
      </Field>
    </form>
  );
}
