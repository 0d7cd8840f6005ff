"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { CopyButton } from "#app/_components/copy-button.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Begun = Outputs["secondFactor"]["begin"];

/** Password, then the secret for the app, then its first code. */
export function EnrolSecondFactor({
  email,
  onDone,
  onLeave,
}: {
  email: string;
  onDone: (recoveryCodes: readonly string[]) => Promise<void>;
  onLeave: () => void;
}) {
  const t = useTranslations("secondFactor");
  const [begun, setBegun] = useState<Begun | null>(null);
  const begin = trpc.secondFactor.begin.useMutation();
  const confirm = trpc.secondFactor.confirm.useMutation();
  if (begun === null) {
    return (
      <OneFieldForm
        key="password"
        lead={<p className="max-w-prose">{t("begin.lead")}</p>}
        label={t("password")}
        input={{ type: "password", autoComplete: "current-password" }}
        submitLabel={t("begin.submit")}
        username={email}
        onSubmit={async (password) => setBegun(await begin.mutateAsync({ password }))}
        onLeave={onLeave}
      />
    );
  }
  return (
    <OneFieldForm
      key="code"
      lead={<ScanSecret begun={begun} />}
      label={t("begin.firstCode")}
      hint={t("begin.firstCodeHint")}
      input={{ inputMode: "numeric", autoComplete: "one-time-code" }}
      submitLabel={t("begin.confirm")}
      onSubmit={async (code) => onDone((await confirm.mutateAsync({ code })).recoveryCodes)}
      onLeave={onLeave}
    />
  );
}

function ScanSecret({ begun: { secret, qr } }: { begun: Begun }) {
  const t = useTranslations("secondFactor.begin");
  // The quiet zone that readers want around the code.
  const margin = 4;
  const side = qr.modules + 2 * margin;
  return (
    <div className="flex flex-wrap items-start gap-5">
      <svg
        role="img"
        aria-label={t("qrLabel")}
        viewBox={`${-margin} ${-margin} ${side} ${side}`}
        shapeRendering="crispEdges"
        className="size-48 rounded border border-line"
      >
        <rect x={-margin} y={-margin} width={side} height={side} className="fill-white" />
        <path d={qr.path} className="fill-black" />
      </svg>
      <div className="flex min-w-0 basis-64 grow flex-col gap-2">
        <p>{t("scan")}</p>
        <p className="text-sm text-ink-soft">{t("byHand")}</p>
        <p className="flex items-center gap-2 rounded border border-line bg-sunken px-2.5 py-1">
          <code className="min-w-0 grow font-mono text-sm break-all">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </code>
          <CopyButton value={secret} label={t("secret")} />
        </p>
      </div>
    </div>
  );
}

/** A form of one field: a refusal stands under it. */
function OneFieldForm({
  lead,
  label,
  hint,
  input,
  submitLabel,
  username,
  onSubmit,
  onLeave,
}: {
  lead: ReactNode;
  label: string;
  hint?: string;
  input: Pick<ComponentProps<"input">, "type" | "autoComplete" | "inputMode">;
  submitLabel: string;
  /** For password managers, which want to know whose password it is. */
  username?: string;
  onSubmit: (value: string) => Promise<void>;
  onLeave: () => void;
}) {
  const stepBack = useTranslations("common")("stepBack");
  const errorText = useErrorText();
  const [value, setValue] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (value.trim() === "") return setFailure("REQUIRED");
    setFailure(null);
    setBusy(true);
    try {
      await onSubmit(value);
    } catch (error) {
      setFailure(failureOf(error).code);
    }
    setBusy(false);
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      {lead}
      {username === undefined ? null : (
        <input type="text" autoComplete="username" value={username} readOnly hidden />
      )}
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        error={failure === null ? undefined : errorText(failure)}
        className="max-w-sm"
      >
        <TextInput {...input} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {submitLabel}
        </Button>
        <Button variant="ghost" onClick={onLeave}>
          {stepBack}
        </Button>
      </div>
    </form>
  );
}
