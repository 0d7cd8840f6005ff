"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useTextForm } from "#app/_components/use-text-form.ts";
import { failureOf } from "#app/_trpc/failure.ts";

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
  const { form, field, faultOf, tell } = useTextForm({
    initial: empty,
    valuesOf: (texts) => texts,
    load: () => import("#server/trpc/inputs/second-factor.ts").then((inputs) => inputs.proofInput),
    async onSubmit(proof) {
      try {
        await onProve(proof);
      } catch (error) {
        const { code } = failureOf(error);
        tell([{ path: placeOf(code), code }]);
      }
      return "stays";
    },
  });
  const failure = faultOf("form");
  return (
    <form {...form} id={id} className="flex flex-col gap-4">
      <p>{text}</p>
      {failure === undefined ? null : (
        <Notice kind="bad" urgent>
          <p>{failure}</p>
        </Notice>
      )}
      <Field label={t("password")} error={faultOf("password")}>
        <TextInput type="password" autoComplete="current-password" {...field("password")} />
      </Field>
      <Field label={t("code")} hint={t("codeHint")} error={faultOf("code")}>
        <TextInput autoComplete="one-time-code" spellCheck={false} {...field("code")} />
      </Field>
    </form>
  );
}

function placeOf(code: string): "password" | "code" | "form" {
  if (code === "PASSWORD_WRONG") return "password";
  return code === "SECOND_FACTOR_WRONG" ? "code" : "form";
}
