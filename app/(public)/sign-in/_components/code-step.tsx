"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";

/** The second step of the sign-in: a code of the person's app, or a recovery code. */
export function CodeStep({
  onCode,
  onBack,
}: {
  /** @returns the code of a refusal; null when the way in is open. */
  onCode: (code: string) => Promise<string | null>;
  onBack: () => void;
}) {
  const t = useTranslations("secondFactor");
  const signIn = useTranslations("signIn");
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => input.current?.focus(), []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === "") return setFailure("REQUIRED");
    setFailure(null);
    setBusy(true);
    const refusal = await onCode(code);
    if (refusal === null) return;
    setFailure(refusal);
    setBusy(false);
    input.current?.select();
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p role="status">{t("signIn.lead")}</p>
      <Field label={t("code")} hint={t("codeHint")} error={failure === null ? undefined : errorText(failure)}>
        <TextInput
          ref={input}
          autoComplete="one-time-code"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {busy ? signIn("submitting") : signIn("submit")}
      </Button>
      <Button variant="ghost" onClick={onBack}>
        {t("signIn.back")}
      </Button>
    </form>
  );
}
